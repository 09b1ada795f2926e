/** How many things are done at a time. */
const atOnce = 4;

/**
 * Does things in the order that they are given for the same key, and a few at a time for different ones. What has no key waits for all
 * before it, and all after it wait for that.
 */
export class Lanes {
  readonly #last = new Map<string, Promise<void>>();
  #barrier: Promise<void> = Promise.resolve();
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  run(key: string | undefined, work: () => Promise<void>): void {
    const before =
      key === undefined ? Promise.all([this.#barrier, ...this.#last.values()]) : (this.#last.get(key) ?? this.#barrier);
    const done = before.then(() => this.#limited(work));
    if (key === undefined) this.#barrier = done;
    else this.#keep(key, done);
  }

  /** When everything that was given is done. */
  async idle(): Promise<void> {
    await Promise.all([this.#barrier, ...this.#last.values()]);
  }

  #keep(key: string, done: Promise<void>): void {
    this.#last.set(key, done);
    void done.then(() => {
      if (this.#last.get(key) === done) this.#last.delete(key);
    });
  }

  async #limited(work: () => Promise<void>): Promise<void> {
    if (this.#running >= atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running++;
    try {
      await work();
    } finally {
      this.#running--;
      this.#waiting.shift()?.();
    }
  }
}
