import type { Language } from './happening.ts';

/** Where something that is told to citizens comes from, and its place in the order of what is told. */
export interface Source {
  organisationId: string;
  signalId: string;
  /** When it happened, by the sender. */
  time: Date;
  /** The sender's order within the same time. */
  order: number;
  receivedAt: Date;
  lang: Language;
}
