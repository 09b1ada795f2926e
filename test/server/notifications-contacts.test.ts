import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Database } from '../../mock-server/database/connection.ts';
import { contacts } from '../../mock-server/demo/phone-and-mailbox/contacts.ts';
import { bringContacts } from '../../mock-server/notifications/rules.ts';
import { freshDatabase } from './support/database.ts';

const anna = '198403159828';
const now = new Date();

let folder: string;
let file: string;
let db: Database;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'me-contacts-'));
  file = join(folder, 'contacts.json');
  db = await freshDatabase();
});
after(async () => {
  await db.destroy();
  await rm(folder, { recursive: true, force: true });
});

async function bring(content: unknown): Promise<void> {
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  await bringContacts(db, file, now);
}

const channelsOf = (personalNumber: string) =>
  db
    .selectFrom('contact_channel')
    .innerJoin('citizen', 'citizen.id', 'contact_channel.citizen_id')
    .select(['kind', 'address', 'refused'])
    .where('personal_number', '=', personalNumber)
    .orderBy('kind')
    .execute();

const sms = { kind: 'sms', address: '+46701740606', verifiedAt: '2026-01-15T09:00:00+01:00' };
const one = (contact: object) => ({ contacts: [{ personalNumber: anna, channels: [sms], ...contact }] });

describe('contacts that are brought along', () => {
  it('are taken in, with the language', async () => {
    await bring(one({ language: 'fi' }));
    assert.deepEqual(await channelsOf(anna), [{ kind: 'sms', address: sms.address, refused: [] }]);
    assert.equal((await db.selectFrom('contact_settings').select('lang').executeTakeFirst())?.lang, 'fi');
  });

  it('leave those alone who have chosen something in ME', async () => {
    await db
      .updateTable('contact_channel')
      .set({ address: '+46701740699', refused: ['notice'] })
      .execute();
    await bring(one({ channels: [sms, { ...sms, kind: 'email', address: 'anna@epost.example' }] }));
    assert.deepEqual(await channelsOf(anna), [{ kind: 'sms', address: '+46701740699', refused: ['notice'] }]);
  });

  it('stay away when the citizen has taken them away', async () => {
    await db.deleteFrom('contact_channel').execute();
    await bring(one({ language: 'fi' }));
    assert.deepEqual(await channelsOf(anna), []);
    await db.deleteFrom('contact_settings').execute();
  });

  it('of the demo are right', async () => {
    await bring(contacts());
    const { n } = await db
      .selectFrom('contact_channel')
      .select((row) => row.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    assert.equal(Number(n), 21);
    assert.deepEqual(await channelsOf('191212121212'), []);
    assert.deepEqual(
      (await channelsOf('196903109913')).map(({ address }) => address),
      ['karin.akesson@epost.example'],
    );
  });

  it('say what is wrong and where, without repeating it', async () => {
    for (const [content, said] of [
      ['{', /are no JSON/],
      [one({ personalNumber: '198403159829' }), /\/contacts\/0\/personalNumber: a personal number of twelve digits/],
      [
        one({ channels: [{ ...sms, address: '0701740606' }] }),
        /\/contacts\/0\/channels\/0\/address: a telephone number/,
      ],
      [one({ channels: [{ ...sms, kind: 'email' }] }), /\/contacts\/0\/channels\/0\/address: an e-mail address/],
      [one({ channels: [{ ...sms, verifiedAt: 'yes' }] }), /\/channels\/0\/verifiedAt: a time with offset/],
      [one({ language: 'de' }), /\/contacts\/0\/language/],
    ] as [unknown, RegExp][]) {
      await assert.rejects(bring(content), (error: Error) => {
        assert.match(error.message, said);
        assert.doesNotMatch(error.message, /1984|740606/);
        return true;
      });
    }
    await assert.rejects(bringContacts(db, join(folder, 'nowhere.json'), now), /can't be read.*ME_CONTACTS/);
  });
});
