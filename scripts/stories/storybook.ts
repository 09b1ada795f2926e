import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder, type ServedFolder } from '../serve-folder.ts';

export interface Storybook extends ServedFolder {
  /** The ids of all stories. */
  stories: string[];
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
  return {
    ...(await serveFolder(folder)),
    stories: Object.values(entries).flatMap(({ id, type }) => (type === 'story' ? [id] : [])),
  };
}
