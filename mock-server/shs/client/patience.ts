import { setTimeout as pause } from 'node:timers/promises';
import { Away } from './connection.ts';

/** Milliseconds between attempts: longer each time, up to the last. */
const pauses = [500, 1000, 2000, 5000, 10_000, 20_000, 30_000];

/** How many attempts to send are made at a time, and how long to wait for the next when one has failed. */
export class Patience {
  readonly #stop: AbortSignal;
  readonly #log: (line: string) => void;
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #failures = 0;
  #away: Promise<void> | undefined;

  constructor(atOnce: number, stop: AbortSignal, log: (line: string) => void) {
    this.#free = atOnce;
    this.#stop = stop;
    this.#log = log;
  }

  /** Makes an attempt when it is its turn. One that shows that ME is away, by throwing `Away`, makes all others wait, too. */
  async attempt(work: () => Promise<void>): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      while (this.#away) await this.#away;
      await work();
      if (!this.#stop.aborted) this.#answered();
    } catch (error) {
      if (error instanceof Away) this.#wait(error.message);
      throw error;
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }

  /** The pause after that many failures; cut short when the client is told to stop. */
  async after(failures: number): Promise<void> {
    const ms = pauses[Math.min(failures, pauses.length - 1)];
    await pause(ms, undefined, { signal: this.#stop }).catch(() => undefined);
  }

  /** Of the attempts that were under way when ME went away, the first to fail counts. */
  #wait(reason: string): void {
    if (this.#away) return;
    if (this.#failures === 0) this.#log(`nothing can be sent: ${reason}; trying again until it can`);
    this.#away = this.after(this.#failures++).then(() => {
      this.#away = undefined;
    });
  }

  #answered(): void {
    if (this.#failures > 0) this.#log('ME answers again');
    this.#failures = 0;
  }
}
