import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { lockFolder } from '../../mock-server/database/folder-lock.ts';
import { freeBasePort } from '../fixtures/base-port.ts';

let dataDir: string;
before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'me-demo-'));
});
after(() => rm(dataDir, { recursive: true }));

async function start(...args: string[]) {
  const env = { ...process.env, ME_DATA_DIR: dataDir, ME_BASE_PORT: String(await freeBasePort()) };
  const program = join(import.meta.dirname, '../../mock-server/demo/start.ts');
  return spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' });
}

test('a demo on the folder of another says so, and leaves it as it is', async () => {
  const release = await lockFolder(join(dataDir, 'logs'), { what: 'Another demo', instead: 'wait' });
  const { status, stderr } = await start();
  await release();
  assert.equal(status, 1);
  assert.match(stderr, new RegExp(`in use by process ${process.pid}.*ME_DATA_DIR`));
  assert.deepEqual(await readdir(dataDir), ['logs']);
});

test('an argument is refused, with what there is instead', async () => {
  const { status, stderr } = await start('--port', '9000');
  assert.equal(status, 1);
  assert.match(stderr, /"--port".*ME_BASE_PORT/);
});
