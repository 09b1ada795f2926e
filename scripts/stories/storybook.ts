import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';

export interface Storybook {
  base: string;
  /** The ids of all stories. */
  stories: string[];
  close: () => Promise<void>;
}

interface Index {
  entries: Record<string, { id: string; type: string }>;
}

/** Builds Storybook and serves it: from a folder of its own, so that nobody who builds it meanwhile takes it away. */
export async function openStorybook(): Promise<Storybook> {
  const folder = mkdtempSync(join(tmpdir(), 'stories-'));
  execFileSync('npm', ['run', '--silent', 'build-storybook', '--', '--output-dir', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as Index;
  const server = await preview({
    configFile: false,
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  return {
    base: server.resolvedUrls?.local[0] ?? '',
    stories: Object.values(entries).flatMap(({ id, type }) => (type === 'story' ? [id] : [])),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
