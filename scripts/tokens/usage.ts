import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { OwnToken } from './source.ts';

const sources = ['src/ui/**/*.ts', 'src/elements/**/*.ts'];

/** Which of our styles read what: the names of blocks (`button`, `field`) and, for what one element alone uses, its tag. */
export function usage(): (token: OwnToken) => string[] {
  const files = globSync(sources).map((path) => ({ name: place(path), code: readFileSync(path, 'utf8') }));
  return ({ private: own }) =>
    own ? [...new Set(files.filter(({ code }) => code.includes(`var(${own})`)).map(({ name }) => name))].sort() : [];
}

function place(path: string): string {
  const [, element] = /src\/elements\/([^/]+)\//.exec(path) ?? [];
  if (element) return `\`<me-${element}>\``;
  return path.startsWith('src/ui/case/') ? 'cases' : basename(path, '.ts');
}
