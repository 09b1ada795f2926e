/** A WordPress of one test's own, with the plugin as it is built, on the origin of the demonstration's first portal, whose gateway it has under `/me`. */
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { toMo } from '../../scripts/gettext.ts';
import { wordpress } from '../../scripts/wordpress.ts';
import { startDatabase } from './database.ts';

export interface Site {
  /** WordPress's version. */
  version: string;
  /** Where connections to the portal's origin are to go instead. */
  port: number;
  /** Runs PHP inside WordPress, and gives what it prints. */
  php: (code: string) => Promise<string>;
  /** What PHP has complained of. */
  complaints: () => string;
  stop: () => Promise<void>;
}

/** @param portal The portal's origin, which is WordPress's from now on. */
export async function startSite(portal: string): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'me-wp-'));
  const undo = [async () => rmSync(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    return { ...(await start(folder, portal, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(folder: string, portal: string, undo: (() => Promise<void>)[]): Promise<Omit<Site, 'stop'>> {
  const programs = wordpress();
  const root = join(folder, 'site');
  const log = join(folder, 'debug.log');
  const php = async (...args: string[]) => (await promisify(execFile)(programs.php, [...settings, ...args])).stdout;
  cpSync(programs.folder, root, { recursive: true, dereference: true });
  unpackPlugin(join(root, 'wp-content/plugins'));
  addSwedish(join(root, 'wp-content/languages'));
  const database = await startDatabase(programs, folder);
  undo.push(database.stop);
  writeFileSync(join(root, 'wp-config.php'), config(database.socket, portal, log));
  const version = await php(join(import.meta.dirname, 'install.php'), root, database.socket);
  const inside = await startPhp(programs.php, root);
  undo.push(inside.stop);
  const proxy = await startProxy({ wordpress: inside.port, portal: Number(new URL(portal).port) });
  undo.push(proxy.stop);
  return {
    version,
    port: proxy.port,
    php: (code) => php('-r', `require '${root}/wp-load.php'; ${code}`),
    complaints: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
  };
}

/** No mail leaves, and what PHP complains of is seen. */
const settings = ['-d', 'sendmail_path=/bin/true', '-d', 'display_errors=stderr', '-d', 'error_reporting=-1'];

function unpackPlugin(plugins: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync('dist/wordpress/me-widgets.zip')))) {
    const file = join(plugins, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** WordPress speaks a language that it has a file of. Its own texts stay English, ours don't. */
function addSwedish(languages: string): void {
  mkdirSync(languages, { recursive: true });
  writeFileSync(join(languages, 'sv_SE.mo'), toMo(new Map([['', 'Language: sv_SE\n']])));
}

const config = (socket: string, url: string, log: string) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${log}' );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Listening {
  port: number;
  stop: () => Promise<void>;
}

/** PHP's own server has workers: a page of the block editor asks for several things at once. They are a group of processes. */
async function startPhp(php: string, root: string): Promise<Listening> {
  const port = await freePort();
  const server = spawn(php, [...settings, '-S', `127.0.0.1:${port}`, '-t', root], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    stdio: 'ignore',
    detached: true,
  });
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/readme.html`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) await wait(100);
  return { port, stop: async () => void process.kill(-(server.pid ?? 0), 'SIGTERM') };
}

/** What a web server in front of WordPress does: `/me/` goes to the gateway, and the rest to PHP. */
async function startProxy(to: { wordpress: number; portal: number }): Promise<Listening> {
  const pass = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const port = incoming.url?.startsWith('/me/') ? to.portal : to.wordpress;
    const { method, headers, url: path } = incoming;
    const onward = request({ host: '127.0.0.1', port, method, headers, path }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  };
  const proxy = createServer(pass);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    proxy.close();
    proxy.closeAllConnections();
  };
  return { port: (proxy.address() as AddressInfo).port, stop };
}
