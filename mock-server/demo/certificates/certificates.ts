import { mkdir } from 'node:fs/promises';
import { openAuthority } from '../../kits/certificates/authority.ts';
import { ensureCertificate } from '../../kits/certificates/ensure.ts';
import { organisations, parties } from '../organisations.ts';

const organisationNames = new Map(organisations.map(({ id, name }) => [id, name]));

/**
 * Makes `ca.crt`, and `<party>.crt` and `<party>.key` for every party, for ME's own server (`me`) and for a case system's (`receive-service`), all PEM.
 * What exists is kept until it is about to expire, or was signed by a former authority.
 */
export async function ensureCertificates(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const authority = await openAuthority(folder);
  for (const { id, organisation } of parties) {
    const subject = `CN=${id}, O=${organisationNames.get(organisation)}`;
    await ensureCertificate(authority, folder, { name: id, subject, use: 'client' });
  }
  for (const [name, owner] of [
    ['me', 'Mina Engagemang'],
    ['receive-service', organisationNames.get('sjohamra')],
  ]) {
    await ensureCertificate(authority, folder, {
      name: name ?? '',
      subject: `CN=localhost, O=${owner}`,
      use: 'server',
    });
  }
}
