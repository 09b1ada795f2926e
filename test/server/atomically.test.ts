import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { QueryCreator } from 'kysely';
import { atomically, needTransaction } from '../../mock-server/database/atomically.ts';
import { connect, type Database } from '../../mock-server/database/connection.ts';
import { migrate } from '../../mock-server/database/migrate.ts';
import type { Tables } from '../../mock-server/database/tables.ts';
import { Writes } from '../../mock-server/database/writes.ts';
import { freshPlace } from './support/database.ts';

let db: Database;

before(async () => {
  db = connect(await freshPlace()).db;
  await migrate(db);
});
after(() => db.destroy());
beforeEach(async () => {
  await db.deleteFrom('receipt').execute();
});

const receipt = (of: string) => (db: QueryCreator<Tables>) =>
  db
    .insertInto('receipt')
    .values({ organisation_id: 'o', of, action_id: '', state: 'taken', time: new Date(), signal_id: 's' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('of');

const kept = async () => (await db.selectFrom('receipt').select('of').orderBy('of').execute()).map(({ of }) => of);

describe('work that is done atomically', () => {
  it('takes no transaction where it writes all at once', async () => {
    const transactions: boolean[] = [];
    await atomically(db, async (db) => {
      transactions.push(db.isTransaction);
      const writes = new Writes();
      writes.add(receipt('a'));
      writes.add(receipt('b'));
      await writes.send(db);
    });
    assert.deepEqual(transactions, [false]);
    assert.deepEqual(await kept(), ['a', 'b']);
  });

  it('is begun with again in a transaction when it asks for one, and leaves nothing when it fails', async () => {
    const work = atomically(db, async (db) => {
      needTransaction(db);
      await receipt('a')(db).execute();
      throw new Error('in the middle');
    });
    await assert.rejects(work, /in the middle/);
    assert.deepEqual(await kept(), []);
  });

  it('goes on after a statement that returned nothing in the transaction that it was written in, and no other', async () => {
    await receipt('there')(db).execute();
    const missed: boolean[] = [];
    await atomically(db, async (db) => {
      const writes = new Writes();
      writes.add(receipt('a'));
      writes.add(receipt('there'), {
        ifNone: async (db) => {
          missed.push(db.isTransaction);
          await receipt('instead')(db).execute();
        },
      });
      await writes.send(db);
    });
    assert.deepEqual(missed, [true]);
    assert.deepEqual(await kept(), ['a', 'instead', 'there']);
  });

  it('is undone whole where one statement fails', async () => {
    const work = atomically(db, async (db) => {
      const writes = new Writes();
      writes.add(receipt('a'));
      writes.add((db) => db.insertInto('receipt').values({ organisation_id: 'o' } as never));
      await writes.send(db);
    });
    await assert.rejects(work);
    assert.deepEqual(await kept(), []);
  });
});
