/** What a screen reader is told, story by story, in the order in which it is read: files that a person has read, and that stories are compared with. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { diff } from 'node:util';
import type { Page } from 'playwright-core';

const folder = 'test/stories';
const ending = '.names.txt';

/** An element's stories, by the name of the file: `me-case-list--empty` stands in `me-case-list.names.txt`. */
const fileOf = (id: string) => `${folder}/${id.replace(/--.*/, '')}${ending}`;

/** How much of a text is kept, and of the options of a list: enough to see what is read. */
const length = 160;
const optionsKept = 10;

/** What is read of a page's story. Links are named by what is read; where they lead is other tests' concern. */
export async function namesIn(page: Page): Promise<string> {
  const names = await page.locator('#storybook-root').ariaSnapshot();
  const lines = names.split('\n').filter((line) => !line.trimStart().startsWith('- /url:'));
  return withoutMostOptions(lines.map(cut).map(withoutEmptyColon)).join('\n');
}

const cut = (line: string) => (line.length > length ? `${line.slice(0, length)} …` : line);
const depth = (line = '') => line.search(/\S/);

/** What had nothing in it but its address. */
const withoutEmptyColon = (line: string, index: number, lines: readonly string[]) =>
  line.endsWith(':') && depth(lines[index + 1]) <= depth(line) ? line.replace(/:('?)$/, '$1') : line;

/** Of a long list, such as that of all countries, what is chosen. */
function withoutMostOptions(lines: readonly string[]): string[] {
  const isOption = (line: string) => /^\s*- option\b/.test(line);
  const options = (index: number) => {
    const [first, end] = [
      lines.findLastIndex((line, at) => at < index && !isOption(line)),
      lines.findIndex((line, at) => at > index && !isOption(line)),
    ];
    return (end < 0 ? lines.length : end) - first - 1;
  };
  return lines.filter((line, index) => !isOption(line) || line.endsWith('[selected]') || options(index) <= optionsKept);
}

/** Every story's names as they are kept. */
export function keptNames(): Map<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  const stories = files.flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split(/^(?=## )/m));
  return new Map(
    stories
      .filter((story) => story.startsWith('## '))
      .map((story) => {
        const [title = '', ...names] = story.trimEnd().split('\n');
        return [title.slice(3), names.join('\n').trim()];
      }),
  );
}

/** How a story's names differ from what is kept; nothing, if they don't. */
export function differences(kept: string | undefined, found: string): string[] {
  if (kept === undefined) return [`names: none are kept. ${remedy}`];
  if (kept === found) return [];
  const lines = diff(found.split('\n'), kept.split('\n')).filter(([operation]) => operation !== 0);
  const changes = lines.map(([operation, line]) => `${operation < 0 ? '-' : '+'} ${line}`);
  return [`names and reading order are not those that are kept:\n      ${changes.join('\n      ')}\n      ${remedy}`];
}

const remedy = 'If it should be so: npm run test:stories -- --write-names';

/** Keeps what was found, beside what is kept of stories that there still are. */
export function keepNames(found: ReadonlyMap<string, string>, stories: ReadonlySet<string>): void {
  const all = new Map([...keptNames(), ...found].filter(([id]) => stories.has(id)));
  const files = Map.groupBy([...all].sort(), ([id]) => fileOf(id));
  for (const [file, names] of files) {
    writeFileSync(file, names.map(([id, text]) => `## ${id}\n\n${text}\n`).join('\n'));
  }
}
