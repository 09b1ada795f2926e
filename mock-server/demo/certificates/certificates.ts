import 'reflect-metadata';
import {
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  SubjectAlternativeNameExtension,
  type Extension,
} from '@peculiar/x509';
import { mkdir } from 'node:fs/promises';
import { organisations, parties } from '../organisations.ts';
import { openAuthority, type Authority } from './authority.ts';
import { expiresSoon, readCertifiedKey, writeCertifiedKey } from './key-pair.ts';

const organisationNames = new Map(organisations.map(({ id, name }) => [id, name]));

/**
 * Makes `ca.crt`, and `<party>.crt` and `<party>.key` for every party and for ME's own server (`me`), all PEM.
 * What exists is kept until it is about to expire, or was signed by a former authority.
 */
export async function ensureCertificates(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const authority = await openAuthority(folder);
  for (const { id, organisation } of parties) {
    await ensure(authority, folder, id, `CN=${id}, O=${organisationNames.get(organisation)}`, [
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.clientAuth]),
    ]);
  }
  await ensure(authority, folder, 'me', 'CN=localhost, O=Mina Engagemang', [
    new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    new SubjectAlternativeNameExtension([
      { type: 'dns', value: 'localhost' },
      { type: 'ip', value: '127.0.0.1' },
      { type: 'ip', value: '::1' },
    ]),
  ]);
}

async function ensure(authority: Authority, folder: string, name: string, subject: string, extensions: Extension[]) {
  const kept = await readCertifiedKey(folder, name);
  if (kept && authority.signed(kept.certificate) && !expiresSoon(kept.certificate)) return;
  await writeCertifiedKey(folder, name, await authority.issue(subject, extensions));
}
