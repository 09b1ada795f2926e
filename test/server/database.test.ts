import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pino } from 'pino';
import { awaitDatabase } from '../../mock-server/database/away.ts';
import { openDatabase } from '../../mock-server/database/connection.ts';
import { lockFolder } from '../../mock-server/database/folder-lock.ts';
import { freshDatabase } from './support/database.ts';

describe('waiting for the database', () => {
  const logged: string[] = [];
  const log = pino({}, { write: (line: string) => void logged.push(line) });

  it('is over at once when it answers', async () => {
    const db = await freshDatabase();
    await awaitDatabase(db, log);
    assert.deepEqual(logged, []);
    await db.destroy();
  });

  it('says that it waits, and at last what to do, without the password', async () => {
    const db = openDatabase({ url: 'postgres://me:secret@127.0.0.1:1/me' });
    await assert.rejects(awaitDatabase(db, log, 500), (error: Error) => {
      assert.match(error.message, /DATABASE_URL can't be used: .*ECONNREFUSED/);
      assert.ok(!error.message.includes('secret'));
      return true;
    });
    assert.match(logged.join(''), /does not answer yet/);
    await db.destroy();
  });
});

describe('the lock on an embedded database', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'me-lock-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is refused while another process has it, and taken over when that is gone', async () => {
    const file = join(folder, 'me.lock');
    await writeFile(file, String(process.ppid));
    await assert.rejects(lockFolder(folder), new RegExp(`in use by process ${process.ppid}\\.`));
    // Beyond the highest that Linux gives out.
    await writeFile(file, '4194305');
    const release = await lockFolder(folder);
    await release();
    await (
      await lockFolder(folder)
    )();
  });
});
