import { en } from './texts.en.ts';
import { fi } from './texts.fi.ts';
import { sv } from './texts.sv.ts';

/** All that ME itself says in what a citizen takes home of a case. Dates come in words. */
export interface ExportTexts {
  /** For dates (BCP 47). */
  locale: string;
  number: string;
  organisation: string;
  status: string;
  opened: string;
  kept: string;
  made: string;
  times: string;
  caseWithdrawn: (organisation: string, date: string) => string;
  events: string;
  noEvents: string;
  withdrawn: string;
  withdrawnAt: (date: string) => string;
  from: string;
  meaning: string;
  next: string;
  expected: (date: string) => string;
  decision: string;
  decided: (date: string) => string;
  appeal: string;
  appealBy: (date: string) => string;
  supplement: string;
  supplementBy: (date: string) => string;
  supplementWithdrawn: string;
  files: string;
  'file-waiting': string;
  'file-refused': string;
  page: (number: number) => string;
  /** What the files of a case are called, without ending. */
  fileName: (caseNumber: string) => string;
  leftOut: { name: string; intro: string; advice: string };
}

const texts: Record<string, ExportTexts> = { sv, en, fi };

/** The texts in a language (BCP 47), in Swedish where there are none; and dates in its words. */
export function textsIn(lang: string) {
  const found = texts[lang.split('-')[0] ?? ''] ?? sv;
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(found.locale, { timeZone: 'Europe/Stockholm', ...options });
    return (at: string) => formatter.format(new Date(at));
  };
  return {
    texts: found,
    /** Of a time, or of a day `YYYY-MM-DD`. */
    day: format({ dateStyle: 'long' }),
    time: format({ dateStyle: 'long', timeStyle: 'short' }),
  };
}

export type Wording = ReturnType<typeof textsIn>;
