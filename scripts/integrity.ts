/** The digests by which a page makes sure that each file of `dist/cdn/` is the one that was built (W3C, Subresource Integrity). */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import packageJson from '../package.json' with { type: 'json' };

/** What `integrity.json` holds: the digest of each file, by its path in the folder. */
export interface Integrity {
  version: string;
  files: Record<string, string>;
}

const digest = (bytes: Buffer) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Where the guide puts the folder on a site. */
const address = `/widgets/${packageJson.version}/`;

/** Writes `integrity.json` into the folder, and `importmap.json`, which says the same to a browser. */
export function writeIntegrity(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.js'))
    .sort();
  const digests = (prefix = '') =>
    Object.fromEntries(files.map((file) => [prefix + file, digest(readFileSync(`${folder}/${file}`))]));
  const integrity: Integrity = { version: packageJson.version, files: digests() };
  write(`${folder}/integrity.json`, integrity);
  write(`${folder}/importmap.json`, { integrity: digests(address) });
}

function write(file: string, content: object): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}
