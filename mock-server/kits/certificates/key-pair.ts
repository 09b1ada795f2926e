import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A certificate with its private key, as PEM text. */
export interface CertifiedKey {
  certificate: string;
  key: string;
}

const renewalDays = 30;

/** Reads `<name>.crt` and `<name>.key`; `undefined` when either is missing, or they don't belong together (a write was cut short). */
export async function readCertifiedKey(folder: string, name: string): Promise<CertifiedKey | undefined> {
  try {
    const [certificate, key] = await Promise.all(
      ['crt', 'key'].map((ending) => readFile(join(folder, `${name}.${ending}`), 'utf8')),
    );
    if (!certificate || !key) return undefined;
    return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key)) ? { certificate, key } : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes both files; the key can be read by its owner alone. */
export async function writeCertifiedKey(folder: string, name: string, pair: CertifiedKey): Promise<void> {
  await writeFile(join(folder, `${name}.key`), pair.key, { mode: 0o600 });
  await writeFile(join(folder, `${name}.crt`), pair.certificate);
}

/** Whether a certificate has so little time left that it should be replaced. */
export function expiresSoon(certificate: string): boolean {
  const left = new X509Certificate(certificate).validToDate.getTime() - Date.now();
  return left < renewalDays * 24 * 60 * 60 * 1000;
}
