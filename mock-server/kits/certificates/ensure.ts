import { X509Certificate } from 'node:crypto';
import {
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  SubjectAlternativeNameExtension,
  type Extension,
} from '@peculiar/x509';
import type { Authority } from './authority.ts';
import { expiresSoon, readCertifiedKey, writeCertifiedKey } from './key-pair.ts';

/** What a certificate is for: to call others; or to be called on this machine, and to call others, too. */
export type Use = 'client' | 'server';

const keyUsages: Record<Use, ExtendedKeyUsage[]> = {
  client: [ExtendedKeyUsage.clientAuth],
  server: [ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth],
};

const ownNames: Record<Use, Extension[]> = {
  client: [],
  server: [
    new SubjectAlternativeNameExtension([
      { type: 'dns', value: 'localhost' },
      { type: 'ip', value: '127.0.0.1' },
      { type: 'ip', value: '::1' },
    ]),
  ],
};

/**
 * Makes `<name>.crt` and `<name>.key`; what exists is kept until it is about to expire, was signed by a former authority, or is for
 * something else.
 */
export async function ensureCertificate(
  authority: Authority,
  folder: string,
  { name, subject, use }: { name: string; subject: string; use: Use },
): Promise<void> {
  const kept = await readCertifiedKey(folder, name);
  if (kept && authority.signed(kept.certificate) && !expiresSoon(kept.certificate) && isFor(kept.certificate, use))
    return;
  const extensions = [new ExtendedKeyUsageExtension(keyUsages[use]), ...ownNames[use]];
  await writeCertifiedKey(folder, name, await authority.issue(subject, extensions));
}

const isFor = (certificate: string, use: Use) =>
  String(new X509Certificate(certificate).keyUsage) === String(keyUsages[use]);
