import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const me = join(import.meta.dirname, '../../mock-server/me.ts');

/** ME as a process of its own, to be killed and started again. */
export class MeProcess {
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  #said = '';

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  /** Starts it, and waits until it answers. */
  async start(): Promise<void> {
    this.#said = '';
    const child = (this.#child = spawn(process.execPath, [me, 'serve'], {
      env: this.#env,
      stdio: ['ignore', 'ignore', 'pipe'],
    }));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
    while (!(await this.#ready())) {
      if (child.exitCode !== null) throw new Error(`ME did not start. It said:\n${this.#said}`);
      await pause(50);
    }
  }

  /** SIGKILL: nothing can be finished. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Runs a command of the operator's; gives its exit code and what it printed. */
  async command(...args: string[]): Promise<{ code: number | null; output: string }> {
    const child = spawn(process.execPath, [me, ...args], { env: this.#env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output };
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  async #ready(): Promise<boolean> {
    try {
      return (await fetch(`http://127.0.0.1:${this.#env['ME_CALLBACK_PORT']}/readyz`)).ok;
    } catch {
      return false;
    }
  }
}
