import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives each purpose a secret of its own, the same in every process and after every start. */
export type Secrets = (purpose: string) => string;

/** Derives the demo's secrets from one random key, kept in `demo.secret` and readable by its owner alone. */
export function demoSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'demo.secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = readFileSync(file);
  return (purpose) => createHmac('sha256', key).update(purpose).digest('base64url');
}
