/** What a checker looks at. */
export interface Rule {
  /** What holds where nothing is wrong. */
  right: string;
  /** What to do where something is. */
  mend: string;
}

/** What came of it. */
export type Verdict = 'right' | 'wrong' | 'not checked';

/** What has been found, check by check, in the order of the rules. */
export class Report<Name extends string = string> {
  readonly #rules: Readonly<Record<Name, Rule>>;
  readonly #looked = new Set<Name>();
  readonly #wrong = new Map<Name, string>();
  readonly #unchecked = new Map<Name, string>();

  constructor(rules: Readonly<Record<Name, Rule>>) {
    this.#rules = rules;
  }

  /** It has been looked at; `wrong` says what is wrong, and where. Looked at several times, the first fault stands. */
  look(name: Name, wrong?: string | false): void {
    this.#looked.add(name);
    if (wrong && !this.#wrong.has(name)) this.#wrong.set(name, wrong);
  }

  /** It could not be looked at, and why. */
  pass(name: Name, why: string): void {
    this.#unchecked.set(name, why);
  }

  verdict(name: Name): Verdict {
    if (this.#wrong.has(name)) return 'wrong';
    return this.#looked.has(name) ? 'right' : 'not checked';
  }

  /** The names of the checks that came out so. */
  named(verdict: Verdict): Name[] {
    return this.#names().filter((name) => this.verdict(name) === verdict);
  }

  /** One line for each check, and a last one that counts them. */
  lines(): string[] {
    const width = Math.max(...this.#names().map((name) => name.length));
    const lines = this.#names().map(
      (name) => `${marks[this.verdict(name)]}  ${name.padEnd(width)}  ${this.#say(name)}`,
    );
    const count = (verdict: Verdict) => `${this.named(verdict).length} ${verdict}`;
    return [...lines, '', [count('right'), count('wrong'), count('not checked')].join(', ')];
  }

  #say(name: Name): string {
    const { right, mend } = this.#rules[name];
    const wrong = this.#wrong.get(name);
    if (wrong !== undefined) return `${wrong} ${mend}`;
    return this.#looked.has(name)
      ? right
      : `Not checked: ${this.#unchecked.get(name) ?? 'something before it went wrong.'}`;
  }

  #names(): Name[] {
    return Object.keys(this.#rules) as Name[];
  }
}

const marks: Record<Verdict, string> = { right: 'ok   ', wrong: 'WRONG', 'not checked': '-    ' };
