import type { Audience, LoginLevel, PersonalDataField } from '../../../src/contract/types.ts';

/** A text in the languages that the demo's organisations write in. */
export interface Texts {
  sv: string;
  en: string;
  fi: string;
}

/** An e-service as one of the demo's organisations describes it. What is the same for all of an organisation's stands in `description.ts`. */
export interface DemoEservice {
  /** Its name in addresses, and what its id is made from. */
  slug: string;
  organisation: 'norrvik' | 'sjohamra';
  topics: string[];
  audiences: Audience[];
  loginLevel: 'none' | LoginLevel;
  /** The languages that it can be filled in in; Swedish alone unless said. */
  languages?: string[];
  name: Texts;
  summary: Texts;
  /** Paragraphs, parted by a blank line. */
  description: Texts;
  requirements?: Texts[];
  cost?: Texts;
  processingTime?: Texts;
  legalBasis?: { name: string; url?: string }[];
  /** What it asks the ticket for: the field, and whether it can't do without. */
  personalData?: { field: PersonalDataField; required: boolean; purpose?: Texts }[];
  questions?: { question: Texts; answer: Texts }[];
  /** Other words that people use for it. */
  keywords?: Partial<Record<keyof Texts, string[]>>;
  availability?: { state: 'closed' | 'maintenance'; until?: string; message: Texts };
}

/** A Swedish statute, by its name and its number in Svensk författningssamling. */
export function statute(name: string, number: string): { name: string; url: string } {
  return { name: `${name} (${number})`, url: `https://lagen.nu/${number}` };
}

/** The fields that most forms begin with. */
export const applicant: NonNullable<DemoEservice['personalData']> = [
  { field: 'personalNumber', required: true },
  { field: 'name', required: true },
  { field: 'address', required: false },
  { field: 'phone', required: false },
  { field: 'email', required: false },
];

/** For forms that only need to be able to answer. */
export const reachable: NonNullable<DemoEservice['personalData']> = [
  { field: 'name', required: false },
  { field: 'phone', required: false },
  { field: 'email', required: false },
];

export const free: Texts = { sv: 'Kostnadsfritt', en: 'Free of charge', fi: 'Maksuton' };
