import type { LoginLevel, PersonalDataField, ProblemCode, StartData } from '../../../src/contract/types.ts';
import type { LoginFailure } from '../login.ts';
import { en } from './texts.en.ts';
import { fi } from './texts.fi.ts';
import { sv } from './texts.sv.ts';

/** Why a page can't show what it should, and what to do next. */
export type Trouble =
  | LoginFailure
  | 'no-file'
  | 'file-login'
  | Extract<ProblemCode, 'not-found' | 'unavailable' | 'cross-site' | 'invalid-input' | 'internal-error'>;

/** All that the gateway's own pages say. */
export interface Texts {
  toPortal: string;
  tryAgain: string;
  back: string;
  login: string;
  troubles: Record<Trouble, { title: string; text: string }>;
  /** Shown for a moment on the way to another site; for longer where a browser asks before it goes on. */
  onward: { title: string; text: string };
  logout: { title: string; text: string; button: string; nobody: string };
  /** Turning e-mail off by the link in a mail. */
  unsubscribe: { title: string; text: string; button: string } & Record<
    'done' | 'unknown',
    { title: string; paragraphs: string[] }
  >;
  start: {
    from: (organisation: string) => string;
    intro: string;
    nothing: string;
    noLogin: string;
    button: string;
    leaves: string;
    required: string;
    changed: string;
    tooWeak: (level: string) => string;
    tooOld: string;
    closed: string;
    maintenance: string;
    until: (time: string) => string;
  };
  supplement: {
    from: (organisation: string) => string;
    by: (day: string) => string;
    late: (day: string) => string;
    leaves: (eservice: string) => string;
    button: string;
    closed: string;
    eserviceClosed: string;
  };
  fields: Record<PersonalDataField, string>;
  /** For a field without a value to show. */
  states: Record<StartData['state'], string>;
  levels: Record<LoginLevel, string>;
}

export const languages = ['sv', 'en', 'fi'] as const;
export type Language = (typeof languages)[number];

export const texts: Record<Language, Texts> = { sv, en, fi };
