import { readFile } from 'node:fs/promises';
import personnummer from 'personnummer';
import * as z from 'zod/mini';
import { meet } from '../../access/rules.ts';
import type { Database } from '../../database/connection.ts';

const channel = z.strictObject({
  kind: z.enum(['sms', 'email']),
  address: z.string(),
  /** When the citizen showed that it is theirs. */
  verifiedAt: z.iso.datetime({ offset: true, error: 'a time with offset, as 2026-11-23T09:00:00+01:00' }),
});

const sms = z.e164('a telephone number as +46701740605');
const email = z.email('an e-mail address');

const contact = z.strictObject({
  personalNumber: z
    .string()
    .check(z.refine((it) => /^\d{12}$/.test(it) && personnummer.valid(it), 'a personal number of twelve digits')),
  language: z.optional(z.enum(['sv', 'en', 'fi'])),
  channels: z.array(
    channel.check(({ value, issues }) => {
      const { error } = (value.kind === 'sms' ? sms : email).safeParse(value.address);
      // What was given is a person's: it is not repeated.
      for (const { message } of error?.issues ?? [])
        issues.push({ code: 'custom', input: undefined, path: ['address'], message });
    }),
  ),
});

const contactsFile = z.strictObject({ contacts: z.array(contact) });

type Contact = z.infer<typeof contact>;

/**
 * Takes in verified contact channels that are brought along from elsewhere. Only for citizens who have none and have chosen nothing in ME: what they
 * take away stays away. What is wrong with the file is said with its place (a JSON Pointer, RFC 6901), and nothing of it is taken in.
 */
export async function bringContacts(db: Database, file: string, now: Date): Promise<void> {
  const contacts = await readContacts(file);
  await db.transaction().execute(async (trx) => {
    for (const contact of contacts) await bring(trx, contact, now);
  });
}

async function bring(db: Database, { personalNumber, language, channels }: Contact, now: Date): Promise<void> {
  const { id } = await meet(db, { personalNumber, protectedIdentity: false }, now);
  if (!channels.length || (await isKnown(db, id))) return;
  await db
    .insertInto('contact_channel')
    .values(
      channels.map(({ kind, address, verifiedAt }) => ({
        citizen_id: id,
        kind,
        address,
        verified_at: new Date(verifiedAt),
        changed_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (!language) return;
  await db
    .insertInto('contact_settings')
    .values({ citizen_id: id, lang: language })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function isKnown(db: Database, citizenId: string): Promise<boolean> {
  for (const table of ['contact_channel', 'contact_settings'] as const) {
    const row = await db.selectFrom(table).select('citizen_id').where('citizen_id', '=', citizenId).executeTakeFirst();
    if (row) return true;
  }
  return false;
}

async function readContacts(file: string): Promise<Contact[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`The contacts ${file} can't be read. Make the file, or leave ME_CONTACTS out.`);
  });
  const result = contactsFile.safeParse(parseJson(text, file));
  if (result.success) return result.data.contacts;
  const faults = result.error.issues.map(({ path, message }) => `  /${path.map(String).join('/')}: ${message}`);
  throw new Error(`The contacts ${file} are not right:\n${faults.join('\n')}`);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The contacts ${file} are no JSON.`);
  }
}
