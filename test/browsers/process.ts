import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { patience } from './driver.ts';

/** Starts a program, to be stopped with the stack. */
export function started(
  stack: AsyncDisposableStack,
  [command, ...args]: [string, ...string[]],
  env: NodeJS.ProcessEnv = {},
): ChildProcess {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.resume();
  child.stderr.resume();
  stack.defer(() => stop(child));
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** A home of its own: a browser neither finds settings of whoever runs the tests, nor leaves any. */
export async function newHome(stack: AsyncDisposableStack): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'me-browser-'));
  stack.defer(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
  return home;
}

/** The line in which a program says what is waited for. */
export function lineOf(child: ChildProcess, what: RegExp): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${child.spawnfile} ${why}. It said:\n${said.join('\n')}`));
    const late = setTimeout(() => fail(`was not ready within ${patience} ms`), patience);
    child.once('exit', (code) => {
      clearTimeout(late);
      fail(`ended with code ${code}`);
    });
    for (const output of [child.stdout, child.stderr]) {
      if (!output) continue;
      createInterface({ input: output }).on('line', (line) => {
        said.push(line);
        if (!what.test(line)) return;
        clearTimeout(late);
        resolve(line);
      });
    }
  });
}
