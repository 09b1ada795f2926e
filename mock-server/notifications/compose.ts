import { sql, type Selectable } from 'kysely';
import { loginPlaces, type LoginPlace } from '../access/rules.ts';
import type { Database } from '../database/connection.ts';
import type { Message } from './carrier.ts';
import { makeCode } from './contacts/code.ts';
import { makeTokens } from './contacts/unsubscribe.ts';
import { isWanted } from './notify.ts';
import type { NotificationLanguage, NotificationTables } from './tables.ts';

type Claimed = Pick<
  Selectable<NotificationTables['notification']>,
  'id' | 'citizen_id' | 'organisation_id' | 'kind' | 'about' | 'matters' | 'address' | 'created_at' | 'due_at'
>;

/** What is known of where a message goes. */
interface Going {
  place: LoginPlace;
  lang: NotificationLanguage;
  /** The channel of the moment, where the citizen still wants to be told this. */
  channel: string | null;
  token: string | undefined;
}

/** Puts together what is said in each message, and where it goes. One that is not to be sent any more is left out. */
export async function compose(db: Database, claimed: Claimed[], now: Date): Promise<Message[]> {
  const places = await loginPlaces(db, [...new Set(claimed.map(({ organisation_id }) => organisation_id))]);
  const recipients = await recipientsOf(db, claimed);
  const byMail = claimed.filter(({ about, kind }) => about === 'news' && kind === 'email');
  const tokens = await makeTokens(db, byMail, now);
  const messages: Message[] = [];
  for (const message of claimed) {
    const recipient = recipients.get(message.id);
    const place = places.get(message.organisation_id);
    if (!recipient || !place) continue;
    const composed = await write(db, message, { place, ...recipient, token: tokens.get(message.id) }, now);
    if (composed) messages.push(composed);
  }
  return messages;
}

async function recipientsOf(db: Database, claimed: Claimed[]) {
  const rows = await db
    .selectFrom('notification')
    .leftJoin('contact_channel', (join) =>
      join
        .onRef('contact_channel.citizen_id', '=', 'notification.citizen_id')
        .onRef('contact_channel.kind', '=', 'notification.kind')
        .on(isWanted(sql.ref('notification.matters'))),
    )
    .leftJoin('contact_settings', 'contact_settings.citizen_id', 'notification.citizen_id')
    .select(['notification.id', 'contact_channel.address as channel', 'lang'])
    .where(
      'notification.id',
      'in',
      claimed.map(({ id }) => id),
    )
    .execute();
  return new Map(rows.map(({ id, channel, lang }) => [id, { channel, lang: lang ?? 'sv' }]));
}

async function write(db: Database, message: Claimed, going: Going, now: Date): Promise<Message | undefined> {
  const { id, about, matters, created_at, due_at } = message;
  const { place, lang, channel, token } = going;
  const named = { organisation: place.name, loginUrl: place.url };
  if (about === 'news') {
    const asked = matters.includes('task');
    const unsubscribeUrl = unsubscribeAddress(place, lang, token);
    const content = { about, ...named, asked, further: due_at > created_at, unsubscribeUrl };
    return channel === null ? undefined : { id, to: channel, lang, content };
  }
  if (about === 'code') {
    const made = await makeCode(db, id, now);
    const host = place.portal && new URL(place.portal).host;
    return made && { id, to: made.address, lang, content: { about, code: made.code, host } };
  }
  return message.address === null ? undefined : { id, to: message.address, lang, content: { about, ...named } };
}

/** On the portal of the organisation, where its gateway answers. */
function unsubscribeAddress(place: LoginPlace, lang: string, token: string | undefined): string | undefined {
  const portal = place.portal ?? place.url;
  return portal && token && new URL(`/me/open/unsubscribe/${token}?lang=${lang}`, portal).href;
}
