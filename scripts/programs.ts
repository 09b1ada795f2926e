/** Programs that tests need and npm does not have. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first of these programs that is installed. @param folders Where to look beside `PATH`. */
export function findProgram(names: readonly string[], folders: readonly string[] = []): string | undefined {
  const all = [...(process.env['PATH'] ?? '').split(delimiter), ...folders];
  return names.flatMap((name) => all.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Installs packages where that can be done: on Debian, as root. */
export function installOnDebian(...names: string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.error(`Installing ${names.join(', ')} with apt-get.`);
  run('apt-get', 'update', '--quiet');
  run('apt-get', 'install', '--yes', '--quiet', '--no-install-recommends', ...names);
}

/** What the command prints goes to standard error: standard output is for the path alone. */
function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed: do it by hand and try again.`);
}
