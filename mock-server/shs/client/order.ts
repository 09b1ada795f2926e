import type { Signal } from '../../signals/rules.ts';

/** A file, and when it was written: milliseconds. */
interface Written {
  name: string;
  at: number;
}

/** File systems count time in steps of some milliseconds: within one, by name, `9` before `10`. */
const byName = new Intl.Collator('sv', { numeric: true });

/** The first written first. */
export const inOrder = <T extends Written>(files: T[]): T[] =>
  files.toSorted((a, b) => a.at - b.at || byName.compare(a.name, b.name));

/** What a signal is about: those that share one of these are sent in their order. */
export function subjectsOf({ id, content }: Signal): string[] {
  switch (content.kind) {
    case 'event':
      return [`signal ${id}`, `case ${content.case.number}`];
    case 'notice':
    case 'receipt':
      return [`signal ${id}`];
    case 'resend':
      return [`signal ${id}`, `signal ${content.of}`];
    case 'withdrawal':
      return [`signal ${id}`, content.what === 'case' ? `case ${content.of}` : `signal ${content.of}`];
  }
}
