import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Agent, fetch, type RequestInit, type Response } from 'undici';

/** Calls ME as one of the registered parties. The path begins with the service, as `/catalogue/v1/topics`. */
export type CallMe = (path: string, init?: Pick<RequestInit, 'method' | 'headers' | 'body'>) => Promise<Response>;

/** Opens connections to ME that show the party's certificate, and trust the demo's authority alone. */
export async function callMeAs(party: string, me: string, certificates: string): Promise<CallMe> {
  const [ca, cert, key] = await Promise.all(
    ['ca.crt', `${party}.crt`, `${party}.key`].map((file) => readFile(join(certificates, file), 'utf8')),
  );
  const dispatcher = new Agent({ connect: { ca, cert, key } });
  return (path, init) => fetch(new URL(path, me), { ...init, dispatcher });
}
