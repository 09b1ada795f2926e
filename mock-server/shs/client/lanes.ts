/** Does things in the order that they are given where they share a subject, and at the same time where they don't. */
export class Lanes {
  readonly #last = new Map<string, Promise<void>>();
  readonly #underWay = new Set<Promise<void>>();

  /** Begins when everything with one of the subjects that was given before has ended, well or not. */
  run(subjects: readonly string[], work: () => Promise<void>): Promise<void> {
    const done = Promise.allSettled(subjects.flatMap((it) => this.#last.get(it) ?? [])).then(work);
    for (const subject of subjects) this.#last.set(subject, done);
    this.#underWay.add(done);
    const clear = () => {
      for (const subject of subjects) if (this.#last.get(subject) === done) this.#last.delete(subject);
      this.#underWay.delete(done);
    };
    done.then(clear, clear);
    return done;
  }

  /** When everything that was given has ended, well or not. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }
}
