import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { openDatabase, type Database } from '../../mock-server/database/connection.ts';
import { freshPlace } from './support/database.ts';

/** So often that a statement is prepared on the way, and asked some times more. */
const times = Array.from({ length: 8 }, (_, index) => index);

let db: Database;

before(async () => {
  db = openDatabase(await freshPlace());
});
after(() => db.destroy());

const rowOf = async (db: Database, index: number) => {
  const { rows } = await sql<Record<string, unknown>>`
    select ${index}::int as number, ${`å ${index}`}::text as text, ${Buffer.from([0, 255, index])}::bytea as bytes,
      ${new Date(index)}::timestamptz as time, ${JSON.stringify({ index })}::jsonb as json, ${null}::text as nothing,
      ${[`a${index}`, 'b']}::text[] as list, count(*) as many from generate_series(1, ${index}::int)`.execute(db);
  return rows;
};

it('a statement answers the same before and after it is prepared', async () => {
  for (const index of times) {
    const [row] = await rowOf(db, index);
    assert.deepEqual(
      { ...row, bytes: [...(row?.['bytes'] as Uint8Array)], many: Number(row?.['many']) },
      {
        number: index,
        text: `å ${index}`,
        bytes: [0, 255, index],
        time: new Date(index),
        json: { index },
        nothing: null,
        list: [`a${index}`, 'b'],
        many: index,
      },
    );
  }
});

it('a prepared statement that fails says why, and the next is answered', async () => {
  const divide = (by: number) => sql<{ result: number }>`select 12 / ${by}::int as result`.execute(db);
  for (const index of times) {
    if (index % 2) assert.equal((await divide(3)).rows[0]?.result, 4);
    else await assert.rejects(divide(0), /division by zero/);
  }
});

it('a transaction that is undone takes with it what prepared statements wrote, and the statements stay', async () => {
  await sql`create table written (number int)`.execute(db);
  const write = (db: Database, number: number) => sql`insert into written values (${number})`.execute(db);
  for (const index of times) {
    const work = db.transaction().execute(async (db) => {
      await write(db, index);
      if (index % 2) throw new Error('undone');
    });
    await (index % 2 ? assert.rejects(work, /undone/) : work);
  }
  const { rows } = await sql<{ number: number }>`select number from written order by number`.execute(db);
  assert.deepEqual(
    rows.map(({ number }) => number),
    [0, 2, 4, 6],
  );
});

it('statements asked at the same time are answered each by its own', async () => {
  const rows = await Promise.all(times.map((index) => rowOf(db, index)));
  assert.deepEqual(
    rows.map(([row]) => row?.['number']),
    times,
  );
});
