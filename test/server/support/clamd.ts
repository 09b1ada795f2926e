import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clamd } from '../../../scripts/clamd.ts';

/** What our one signature finds: no virus, but to this clamd it is. */
export const harmful = 'Denna text är skadlig, säger testet.';
export const signature = 'Testets.Skadliga.Text';

/** Bytes: the largest file that this clamd takes. */
export const streamMaxLength = 1024 * 1024;

/** A real clamd with a database of one line, on a port of this machine and on a socket. */
export async function startClamd(port: number) {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
  const socket = join(folder, 'clamd.sock');
  await writeFile(join(folder, 'test.ndb'), `${signature}:0:*:${Buffer.from(harmful).toString('hex')}\n`);
  const settings = {
    Foreground: 'yes',
    DatabaseDirectory: folder,
    LocalSocket: socket,
    TCPSocket: port,
    TCPAddr: '127.0.0.1',
    StreamMaxLength: streamMaxLength,
    OfficialDatabaseOnly: 'no',
  };
  const file = join(folder, 'clamd.conf');
  await writeFile(
    file,
    Object.entries(settings)
      .map(([name, value]) => `${name} ${value}\n`)
      .join(''),
  );
  const process = spawn(clamd(), [`--config-file=${file}`], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [process.stdout, process.stderr]) stream.on('data', (text) => (said += String(text)));
  for (let turn = 0; !(await answers(port)); turn++) {
    if (turn > 150 || process.exitCode !== null) throw new Error(`clamd did not start: ${said}`);
    await pause(100);
  }
  return {
    socket,
    stop: async () => {
      const exited = process.exitCode === null && once(process, 'exit');
      process.kill();
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

/** Something in clamd's place that does with each connection what the test says. */
export async function startImpostor(meet: (socket: Socket, nth: number) => void) {
  let met = 0;
  const server = createServer((socket) =>
    meet(
      socket.on('error', () => undefined),
      ++met,
    ),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    place: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    met: () => met,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
