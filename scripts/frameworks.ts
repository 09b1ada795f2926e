/** What the types for all frameworks have in common. */
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** `page-size` as `pageSize`; a leading dash makes the first letter a capital. */
export const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A description as a comment on one line. */
export const doc = (text = '') => `/** ${text.replaceAll(/\s+/g, ' ')} */`;

/** Brings along what the elements' events are called and hold. @param types Where the elements' types are, from the file that is written. */
export function typesOfEvents(types: string): string {
  return globSync('src/**/*.ts')
    .filter((file) => readFileSync(file, 'utf8').includes('interface GlobalEventHandlersEventMap'))
    .toSorted()
    .map((file) => `import type {} from '${types}/${relative('src', file).replace(/\.ts$/, '.d.ts')}';`)
    .join('\n');
}
