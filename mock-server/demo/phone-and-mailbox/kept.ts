import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Things in the order that they came, kept in a file: a JSON object a line, the last one of an id counts. */
export class Kept<T extends { id: string }> {
  readonly #file: string;
  readonly #things = new Map<string, T>();

  constructor(file: string) {
    this.#file = file;
    for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
      if (!line) continue;
      const thing = JSON.parse(line) as T;
      this.#things.set(thing.id, thing);
    }
  }

  /** Keeps it, in the place of an earlier one with the same id. */
  keep(thing: T): void {
    appendFileSync(this.#file, `${JSON.stringify(thing)}\n`);
    this.#things.set(thing.id, thing);
  }

  /** Newest last. */
  all(): T[] {
    return [...this.#things.values()];
  }
}
