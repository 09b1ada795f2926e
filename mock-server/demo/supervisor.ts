import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
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
const patience = 20_000;

/** Runs programs, starts one again that ends by itself, and stops them all. */
export class Supervisor {
  readonly #children = new Map<string, ChildProcess>();
  readonly #logs: string;
  #stopping = false;

  /** @param logs The folder where what each program logs is kept, `<name>.log`. */
  constructor(logs: string) {
    this.#logs = logs;
    mkdirSync(logs, { recursive: true });
  }

  /** Starts the program and waits until it answers. What it complains of is shown, with its name before each line. */
  async start(program: Program): Promise<void> {
    this.#run(program, firstPause);
    const deadline = Date.now() + patience;
    while (!(await answers(program.health))) {
      if (this.#stopping) return;
      if (Date.now() > deadline) {
        throw new Error(
          `${program.name} did not answer at ${program.health} within ${patience / 1000} seconds: see its lines above.`,
        );
      }
      await pause(50);
    }
  }

  /** Tells every program to end, and waits until all have; one that does not within five seconds is ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#children.values()].map(end));
  }

  #run(program: Program, pauseAfter: number): void {
    const log = openSync(join(this.#logs, `${program.name}.log`), 'a');
    const child = spawn(process.execPath, program.args, {
      env: { ...process.env, ...program.env },
      stdio: ['ignore', log, 'pipe'],
    });
    closeSync(log);
    this.#children.set(program.name, child);
    if (child.stderr)
      createInterface({ input: child.stderr }).on('line', (line) => console.error(`[${program.name}] ${line}`));
    const started = Date.now();
    child.once('exit', (code, signal) => {
      this.#children.delete(program.name);
      if (!this.#stopping) void this.#restart(program, signal ?? `code ${code}`, Date.now() - started, pauseAfter);
    });
  }

  /** Waits longer each time, unless the program ran well for a while. */
  async #restart(program: Program, reason: string, ran: number, pauseAfter: number): Promise<void> {
    const wait = ran > longestPause ? firstPause : pauseAfter;
    console.error(`[${program.name}] ended by itself (${reason}); starting it again in ${wait / 1000} s.`);
    await pause(wait);
    if (!this.#stopping) this.#run(program, Math.min(wait * 2, longestPause));
  }
}

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
