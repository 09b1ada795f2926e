/** What the schema of signals asks of each sort of answer (`mock-server/signals/signal-1.xsd`). */
export const longestLine = 200;
const longestText = 10_000;
const phone = /^\+[0-9 -]{6,20}$/;
const mail = /^[^@\s<>,;:"()]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a form, and collects what is wrong with it: in Swedish, by the field's name. */
export class Answers {
  readonly errors = new Map<string, string>();
  readonly data: FormData;

  constructor(data: FormData) {
    this.data = data;
  }

  /** One line. @param missing What to say when it is empty; without, it may be. */
  line(name: string, missing?: string): string {
    const value = this.#value(name, missing).replaceAll(/\s+/g, ' ');
    if (value.length > longestLine)
      this.errors.set(name, `Skriv högst ${longestLine} tecken. Nu är det ${value.length}.`);
    return value;
  }

  /** Several lines. */
  text(name: string, missing?: string): string {
    const value = this.#value(name, missing).replaceAll('\r\n', '\n');
    if (value.length > longestText)
      this.errors.set(name, `Skriv högst ${longestText} tecken. Nu är det ${value.length}.`);
    return value;
  }

  day(name: string, missing?: string): string {
    const value = this.#fitting(name, day, 'Skriv datumet som år-månad-dag, till exempel 2026-12-01.', missing);
    if (value && Number.isNaN(Date.parse(value))) this.errors.set(name, 'Den dagen finns inte. Kontrollera datumet.');
    return value;
  }

  phone = (name: string) => this.#fitting(name, phone, 'Skriv numret med landsnummer, till exempel +46 8 465 004 10.');

  mail = (name: string, missing?: string) =>
    this.#fitting(name, mail, 'Skriv bara e-postadressen, till exempel bygglov@norrvik.example.', missing);

  /** One of the options; undefined, and an error, for anything else. */
  choice<T extends string>(name: string, options: readonly T[], missing: string): T | undefined {
    const value = this.#value(name);
    const chosen = options.find((option) => option === value);
    if (chosen === undefined) this.errors.set(name, missing);
    return chosen;
  }

  /** Those of the options that are ticked. */
  choices<T extends string>(name: string, options: readonly T[], missing: string): T[] {
    const values = this.data.getAll(name);
    const chosen = options.filter((option) => values.includes(option));
    if (chosen.length === 0) this.errors.set(name, missing);
    return chosen;
  }

  ticked = (name: string) => this.data.has(name);

  /** The file that was chosen. Browsers send an empty one for none. */
  file(name: string): File | undefined {
    const value = this.data.get(name);
    return value instanceof File && value.size > 0 ? value : undefined;
  }

  #value(name: string, missing?: string): string {
    const given = this.data.get(name);
    const value = typeof given === 'string' ? given.trim() : '';
    if (!value && missing) this.errors.set(name, missing);
    return value;
  }

  #fitting(name: string, form: RegExp, advice: string, missing?: string): string {
    const value = this.#value(name, missing);
    if (value && !form.test(value)) this.errors.set(name, advice);
    return value;
  }
}

/** The object without what is empty. */
export function filled<T extends Record<string, string | undefined>>(answers: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value)) as { [K in keyof T]?: string };
}
