import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** A process of the demo. */
export interface Program {
  name: string;
  /** Arguments to Node: a TypeScript file and what it takes. */
  args: string[];
  env?: Record<string, string>;
  /** Answers 200 once the program is ready for work. */
  health: string;
}

const firstPause = 500;
const longestPause = 15_000;
const patience = 60_000;

/** Runs programs, starts one again that ends by itself, and stops them all. */
export class Supervisor {
  readonly #children = new Set<ChildProcess>();
  readonly #logs: string;
  #stopping = false;

  /** @param logs The folder where what each program logs is kept, `<name>.log`, and the number of its process, `<name>.pid`. */
  constructor(logs: string) {
    this.#logs = logs;
    mkdirSync(logs, { recursive: true });
  }

  /**
   * Starts the program and waits until it answers; from then on it is started again whenever it ends by itself.
   * What it complains of is shown, with its name before each line.
   */
  async start(program: Program): Promise<void> {
    const child = this.#spawn(program);
    const deadline = Date.now() + patience;
    while (!(await answers(program.health))) {
      if (this.#stopping) return;
      if (hasEnded(child)) throw new Error(`${program.name} ended before it was ready: its lines above say why.`);
      if (Date.now() > deadline) {
        throw new Error(`${program.name} did not answer at ${program.health} within ${patience / 1000} seconds.`);
      }
      await pause(50);
    }
    this.#guard(program, child, firstPause);
  }

  /** Tells every program to end, and waits until all have; one that does not within five seconds is ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#children].map(end));
  }

  #spawn(program: Program): ChildProcess {
    const log = openSync(join(this.#logs, `${program.name}.log`), 'a');
    const child = spawn(process.execPath, program.args, {
      env: { ...process.env, ...program.env },
      stdio: ['ignore', log, 'pipe'],
    });
    closeSync(log);
    writeFileSync(join(this.#logs, `${program.name}.pid`), String(child.pid));
    if (child.stderr)
      createInterface({ input: child.stderr }).on('line', (line) => console.error(`[${program.name}] ${line}`));
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    return child;
  }

  /** Starts it again after a pause, which grows unless the program ran well for a while. */
  #guard(program: Program, child: ChildProcess, pauseAfter: number): void {
    const started = Date.now();
    child.once('exit', (code, signal) => {
      if (this.#stopping) return;
      const wait = Date.now() - started > longestPause ? firstPause : pauseAfter;
      console.error(
        `[${program.name}] ended by itself (${signal ?? `code ${code}`}); starting it again in ${wait / 1000} s.`,
      );
      setTimeout(() => {
        if (!this.#stopping) this.#guard(program, this.#spawn(program), Math.min(wait * 2, longestPause));
      }, wait);
    });
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(forced);
}
