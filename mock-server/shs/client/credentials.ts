import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ownUser } from './permission.ts';

/** Names of files in PEM form. */
export interface CredentialFiles {
  certificate: string;
  key: string;
  /** The authority that the other side's certificate is issued by; left out, those that the machine knows. */
  authority?: string | undefined;
}

/** What a connection over mutual TLS is made with, in PEM form. */
export interface Credentials {
  cert: string;
  key: string;
  ca?: string;
}

/** Reads what the settings name. Throws for what could never lead to a connection: unreadable, expired, or not belonging together. */
export async function readCredentials({ certificate, key, authority }: CredentialFiles): Promise<Credentials> {
  const cert = await pem(certificate, '/certificate');
  const privateKey = await pem(key, '/key');
  const own = parsed(certificate, () => new X509Certificate(cert));
  if (!own.checkPrivateKey(parsed(key, () => createPrivateKey(privateKey)))) {
    throw new Error(`${key} is not the key of ${certificate}. Mend the settings /certificate and /key.`);
  }
  if (own.validToDate < new Date()) {
    throw new Error(`${certificate} expired on ${own.validTo}. Have it renewed, and register the new one at ME.`);
  }
  if (authority === undefined) return { cert, key: privateKey };
  const ca = await pem(authority, '/authority');
  parsed(authority, () => new X509Certificate(ca));
  return { cert, key: privateKey, ca };
}

function pem(file: string, setting: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Error(
      `${file} can't be read. It is what the setting ${setting} names: give a file in PEM form, that the user ${ownUser()}, whom this program runs as, may read.`,
    );
  });
}

function parsed<T>(file: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new Error(`${file} is not in PEM form, or is protected by a password. Give it in PEM form, without one.`, {
      cause: error,
    });
  }
}
