import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { X509Certificate } from 'node:crypto';
import { expiresSoon, readCertifiedKey, writeCertifiedKey, type CertifiedKey } from './key-pair.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const authorityYears = 10;
const partyYears = 1;

interface Validity {
  notBefore: Date;
  notAfter: Date;
}

/** Issues certificates that everyone in the demo trusts, or whoever is checked, and nobody else does. */
export interface Authority {
  /** Whether this authority has signed the certificate, and not a former one. */
  signed: (certificate: string) => boolean;
  /** Valid for a year, unless said. */
  issue: (subject: string, extensions: x509.Extension[], validity?: Validity) => Promise<CertifiedKey>;
}

/** A certificate authority for trying things: read from `ca.crt` and `ca.key`, made when there is none or it is about to expire. */
export async function openAuthority(folder: string): Promise<Authority> {
  const kept = await readCertifiedKey(folder, 'ca');
  if (kept && !expiresSoon(kept.certificate)) return authority(kept);
  const made = await makeAuthority();
  await writeCertifiedKey(folder, 'ca', made);
  return authority(made);
}

async function authority(own: CertifiedKey): Promise<Authority> {
  const issuer = new x509.X509Certificate(own.certificate);
  const signingKey = await importKey(own.key);
  const publicKey = new X509Certificate(own.certificate).publicKey;
  return {
    signed: (certificate) => new X509Certificate(certificate).verify(publicKey),
    async issue(subject, extensions, { notBefore, notAfter } = validity(partyYears)) {
      const keys = await makeKeys();
      const certificate = await x509.X509CertificateGenerator.create({
        subject,
        issuer: issuer.subject,
        notBefore,
        notAfter,
        publicKey: keys.publicKey,
        signingKey,
        signingAlgorithm: algorithm,
        extensions: [
          new x509.BasicConstraintsExtension(false, undefined, true),
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
          await x509.AuthorityKeyIdentifierExtension.create(issuer),
          await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
          ...extensions,
        ],
      });
      return { certificate: `${certificate.toString('pem')}\n`, key: await exportKey(keys.privateKey) };
    },
  };
}

async function makeAuthority(): Promise<CertifiedKey> {
  const keys = await makeKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Mina Engagemang demo CA',
    ...validity(authorityYears),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: `${certificate.toString('pem')}\n`, key: await exportKey(keys.privateKey) };
}

function makeKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

/** From five minutes ago, so that a clock that is a little behind accepts it. */
function validity(years: number): Validity {
  const notAfter = new Date();
  notAfter.setFullYear(notAfter.getFullYear() + years);
  return { notBefore: new Date(Date.now() - 5 * 60_000), notAfter };
}

async function exportKey(key: CryptoKey): Promise<string> {
  return `${x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')}\n`;
}

function importKey(pem: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(pem), algorithm, false, ['sign']);
}
