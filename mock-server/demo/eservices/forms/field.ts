import type { Texts } from '../../catalogue/eservice.ts';

/** A question of a form. */
export interface Field {
  name: string;
  label: Texts;
  kind: 'text' | 'long' | 'date' | 'number' | 'tel' | 'email' | 'choice' | 'yes' | 'files';
  hint?: Texts;
  required?: boolean;
  /** With kind `choice`. */
  options?: { value: string; label: Texts }[];
  /** What the browser may fill it in with (HTML, autofill field names; WCAG 1.3.5). */
  autocomplete?: string;
}

/** A part of a form with a heading of its own. */
export interface Section {
  heading: Texts;
  fields: Field[];
}

export const text = (sv: string, en: string, fi: string): Texts => ({ sv, en, fi });

export const option = (value: string, sv: string, en: string, fi: string) => ({ value, label: text(sv, en, fi) });
