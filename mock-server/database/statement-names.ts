import { createHash } from 'node:crypto';

/** What is asked this many times on a connection is prepared there, and no more than so many statements are. */
const often = 5;
const most = 100;

/** Gives a statement its name once it has been asked often, and none before. */
export function statementNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  let asked = new Map<string, number>();
  return (text) => {
    const name = names.get(text);
    if (name !== undefined) return name;
    if (names.size === most) return undefined;
    const times = (asked.get(text) ?? 0) + 1;
    if (times === often) names.set(text, createHash('sha1').update(text).digest('hex'));
    // Texts that are put together anew each time don't fill the memory.
    if (asked.size > 10 * most) asked = new Map<string, number>();
    asked.set(text, times);
    return undefined;
  };
}
