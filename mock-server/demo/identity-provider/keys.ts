import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The key that signs ID tokens: kept, so that a token is still good after a restart. */
export async function signingKeys(dataDir: string): Promise<{ keys: JWK[] }> {
  const file = join(dataDir, 'identity-provider.jwks.json');
  try {
    return JSON.parse(await readFile(file, 'utf8')) as { keys: JWK[] };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const made = { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' }] };
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}
