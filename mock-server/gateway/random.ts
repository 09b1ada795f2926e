import { base64url } from 'jose';

/** 256 random bits, base64url. */
export const randomWord = (): string => base64url.encode(crypto.getRandomValues(new Uint8Array(32)));

/** SHA-256, base64url. */
export async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
