/** Angular as its own tools compile it, in few words: `ngc`, and for libraries the linker, as a plugin of Vite. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import linker from '@angular/compiler-cli/linker/babel';
import { transformAsync, type PluginItem } from '@babel/core';
import type { Plugin } from 'vite';

/** Compiles one of `test/consumers/angular/`, with strict templates. Gives what the compiler complains of. */
export function compileAngular(file: string, outDir: string): string {
  mkdirSync(outDir, { recursive: true });
  const project = join(outDir, 'tsconfig.json');
  const compilerOptions = {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    strict: true,
    skipLibCheck: true,
    types: [],
    rootDir: resolve('test/consumers/angular'),
    outDir,
  };
  const files = [resolve('test/consumers/angular', file)];
  writeFileSync(project, JSON.stringify({ compilerOptions, angularCompilerOptions: { strictTemplates: true }, files }));
  return stripVTControlCharacters(spawnSync('ngc', ['-p', project], { encoding: 'utf8' }).stderr);
}

/** Angular's own packages, and our directives, are published half compiled. */
export const angularLinker: Plugin = {
  name: 'angular-linker',
  async transform(code, id) {
    if (!code.includes('ɵɵngDeclare')) return null;
    const linked = await transformAsync(code, {
      filename: id,
      plugins: [linker as PluginItem],
      configFile: false,
      babelrc: false,
      compact: false,
    });
    return linked?.code ?? null;
  },
};
