import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mutualTlsFetch } from '../gateway/mutual-tls.ts';

/** Calls ME as one of the registered parties. The path begins with the service, as `/catalogue/v1/topics`. */
export type CallMe = (path: string, init?: RequestInit) => Promise<Response>;

/** Opens connections to ME that show the party's certificate, and trust the demo's authority alone. */
export async function callMeAs(party: string, me: string, certificates: string): Promise<CallMe> {
  const [certificate = '', key = '', ca = ''] = await Promise.all(
    [`${party}.crt`, `${party}.key`, 'ca.crt'].map((file) => readFile(join(certificates, file), 'utf8')),
  );
  const fetch = mutualTlsFetch({ certificate, key, ca });
  return (path, init) => fetch(new Request(new URL(path, me), init));
}
