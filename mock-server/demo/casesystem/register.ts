import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../cases/rules.ts';
import type { Signal } from '../../signals/rules.ts';
import type { Submission } from './submission.ts';
import type { WrittenEvent } from './forms/event.ts';

/** A case, as the officer sees it. */
export interface Case {
  number: string;
  title: string;
  /** The organisation's own id of the e-service. */
  eservice?: string;
  /** The recipients' short names. */
  persons: string[];
  lang: Language;
  /** What was filled in at the e-service. */
  answers?: Submission['answers'];
  /** What was sent along, by its name; each lies in the folder `applications/<number>` under its place, from 1. */
  files?: string[];
}

/** A signal that was put into the folder `out/`. */
export interface Sent {
  id: string;
  /** RFC 3339. */
  at: string;
  kind: Signal['content']['kind'];
  heading: string;
  /** The case's number; absent for what belongs to none. */
  case?: string;
  /** The recipients' short names, in the signal's order. */
  persons: string[];
  /** The supplements that were asked for: the action's id, and the last day. */
  requests: { id: string; until?: string }[];
  /** What could be opened: the action's id, and what it is called. */
  files?: { id: string; title: string }[];
}

/** What the officer has said of something that came in. */
export interface Answered {
  /** The submission's id. */
  of: string;
  state: 'taken' | 'read' | 'error';
  /** RFC 3339. */
  at: string;
}

interface Content {
  cases: Case[];
  sent: Sent[];
  answered?: Answered[];
}

/** What the case system knows, kept in `register.json`: a file is enough for what one officer does by hand. */
export class Register {
  readonly #file: string;
  readonly #content: Content;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, 'register.json');
    this.#content = this.#read();
  }

  /** The newest first. */
  get cases(): readonly Case[] {
    return this.#content.cases.toReversed();
  }

  case(number: string | undefined): Case | undefined {
    return this.#content.cases.find((it) => it.number === number);
  }

  signal(id: string | undefined): Sent | undefined {
    return this.#content.sent.find((it) => it.id === id);
  }

  /** The case's signals, or those that belong to none; the newest first. */
  sentIn(number: string | undefined): Sent[] {
    return this.#content.sent.filter((it) => it.case === number).toReversed();
  }

  /** Keeps what was sent, and its case as it is after that: one of that number is replaced. */
  keep(sent: Sent, about?: Case): void {
    const { cases } = this.#content;
    const place = cases.findIndex(({ number }) => number === about?.number);
    if (about) cases.splice(place < 0 ? cases.length : place, 1, about);
    this.#content.sent.push(sent);
    this.#write();
  }

  /** Keeps a case of which nobody can be told. */
  open(about: Case): void {
    this.#content.cases.push(about);
    this.#write();
  }

  answersTo(submission: string): readonly Answered[] {
    return (this.#content.answered ?? []).filter(({ of }) => of === submission);
  }

  answer(answered: Answered): void {
    (this.#content.answered ??= []).push(answered);
    this.#write();
  }

  #read(): Content {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as Content;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { cases: [], sent: [] };
      throw error;
    }
  }

  #write(): void {
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#content, null, 1));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

/** The case as it is after the event: what that leaves out stays. */
export function caseAfter(before: Case | undefined, { content, persons, lang }: WrittenEvent): Case {
  const { number, title, eservice } = content.case;
  return {
    ...before,
    number,
    title: title ?? before?.title ?? content.heading,
    ...(eservice !== undefined && { eservice }),
    persons: [...new Set([...(before?.persons ?? []), ...persons])],
    lang,
  };
}
