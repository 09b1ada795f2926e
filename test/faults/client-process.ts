import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ClientSettings } from '../../mock-server/shs/client/settings.ts';
import { agreements, numbers, products } from '../server/shs-world.ts';

const program = join(import.meta.dirname, '../../mock-server/shs/client/me-shs-client.ts');

/** The SHS client as a process of its own, to be killed and started again. */
export class ClientProcess {
  readonly #config: string;
  #child: ChildProcess | undefined;
  /** What it has said on standard output, over all its lives. */
  readonly lines: string[] = [];

  private constructor(config: string) {
    this.#config = config;
  }

  /** Norrvik's client, for an ME on that port. */
  static async prepare(folder: string, { port, certs }: { port: number; certs: string }): Promise<ClientProcess> {
    const settings: ClientSettings = {
      me: `https://localhost:${port}`,
      certificate: join(certs, 'casesystem-1.crt'),
      key: join(certs, 'casesystem-1.key'),
      authority: join(certs, 'ca.crt'),
      organisation: numbers.norrvik,
      to: numbers.me,
      product: products.signal,
      agreement: agreements.signal,
      folder,
      fetchEvery: 1,
      maxBytes: 50_000_000,
    };
    const config = join(folder, 'client.json');
    await writeFile(config, JSON.stringify(settings));
    return new ClientProcess(config);
  }

  /** Starts it, and waits until it is ready. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [program, '--config', this.#config], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) =>
        reject(new Error(`The client ended with ${code}. It said:\n${this.lines.join('\n')}`)),
      );
      createInterface({ input: child.stdout }).on('line', (line) => {
        this.lines.push(line);
        if (line.includes('ready')) resolve();
      });
    });
  }

  /** SIGKILL: nothing can be finished. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

/** Runs the client's check; gives its exit code and what it printed. */
export async function check(...files: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [program, '--check', ...files], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}
