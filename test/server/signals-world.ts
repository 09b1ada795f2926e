import { pino } from 'pino';
import * as z from 'zod/mini';
import { Writes } from '../../mock-server/database/writes.ts';
import { readSignal, takeIn, type Attachment, type Outcome, SignalFault } from '../../mock-server/signals/rules.ts';
import { description } from '../../mock-server/catalogue/description.ts';
import { publishingHandlers } from '../../mock-server/catalogue/routes.ts';
import { atomically } from '../../mock-server/database/atomically.ts';
import { connect, type DatabasePlace } from '../../mock-server/database/connection.ts';
import { migrate } from '../../mock-server/database/migrate.ts';
import type { Me } from '../../mock-server/me-context.ts';
import { described } from './catalogue-world.ts';
import { freshPlace } from './support/database.ts';

export const anna = '198403159828';
export const erik = '197109229893';

export const norrvik = { id: 'norrvik', name: 'Norrviks kommun', number: '2120009903' };
export const sjohamra = { id: 'sjohamra', name: 'Sjöhamra stad', number: '2120009911' };
type Organisation = typeof norrvik;

const recipients = (numbers: string[]) =>
  `<recipients>${numbers.map((number) => `<recipient kind="personal-number">${number}</recipient>`).join('')}</recipients>`;

export interface SignalText {
  id?: string;
  time?: string;
  order?: number;
  organisation?: Organisation;
  lang?: string;
}

/** A signal's XML around its content. */
export function signal(
  content: string,
  { id = 's-1', time, order, organisation = norrvik, lang }: SignalText = {},
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<signal xmlns="urn:x-mina-engagemang:signal:1" id="${id}" organisation="${organisation.number}"
  time="${time ?? '2026-11-23T09:00:00+01:00'}"${order === undefined ? '' : ` order="${order}"`}${lang ? ` lang="${lang}"` : ''}>
${content}
</signal>`;
}

interface EventText {
  number?: string;
  about?: string;
  /** What stands within `case`. */
  details?: string;
  to?: string[];
  heading?: string;
  more?: string;
}

/** An event's XML: of the case `BYGG 2026-1`, to Anna, and little else. */
export function event({
  number = 'BYGG 2026-1',
  about = '',
  details = '',
  to = [anna],
  heading = 'Vi har tagit emot din ansökan',
  more = '',
}: EventText = {}) {
  return `<event>
  <case number="${number}" ${about}>${details}</case>
  ${recipients(to)}
  <status kind="submitted">Inskickat</status>
  <heading>${heading}</heading>
  <text>Vi hör av oss.</text>
  ${more}
</event>`;
}

export const notice = (to = [anna]) =>
  `<notice until="2026-12-31">${recipients(to)}<heading>Stängt</heading><text>Vi har stängt i jul.</text></notice>`;

export const resend = (of: string, to: string[]) => `<resend of="${of}">${recipients(to)}</resend>`;

export const read = (xml: string) => readSignal(Buffer.from(xml));

/** The fault that a signal was refused with. */
export async function faultOf(refused: () => unknown): Promise<SignalFault> {
  try {
    await refused();
  } catch (error) {
    if (error instanceof SignalFault) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

export type SignalsWorld = Awaited<ReturnType<typeof openSignals>>;

/** ME's database with two organisations, and signals taken in as the SHS node does. */
export async function openSignals(place?: DatabasePlace) {
  const { db, jobs } = connect(place ?? (await freshPlace()));
  await migrate(db);
  let now = new Date('2026-11-23T09:00:00Z');
  const me: Me = { db, clock: () => now, url: 'https://localhost:8443', log: pino({ level: 'silent' }) };
  for (const { id, name, number } of [norrvik, sjohamra]) {
    const mail_domains = JSON.stringify([`${id}.example`]);
    await db.insertInto('organisation').values({ id, name, number, mail_domains }).execute();
  }
  const settings = JSON.stringify({ eservice: { startUrls: ['https://e.norrvik.example/form'] } });
  const provider = { id: 'eservice-norrvik', organisation_id: 'norrvik', role: 'eservice' as const, settings };
  await db.insertInto('party').values(provider).execute();
  const publishing = publishingHandlers(me);
  const publisher = {
    caller: { party: { id: 'catalogue', role: 'catalogue' as const, organisation: norrvik }, certificate: 'c' },
    query: undefined,
    idempotencyKey: undefined,
  };
  const send = (xml: string, attachments: Attachment[] = [], organisation = norrvik): Promise<Outcome> =>
    atomically(db, async (db) => {
      const writes = new Writes();
      const outcome = await takeIn(me, db, writes, {
        organisation,
        party: { id: `casesystem-${organisation.id}` },
        certificate: 'certificate',
        signal: read(xml),
        attachments,
      });
      await writes.send(db);
      return outcome;
    });
  return {
    me,
    db,
    jobs,
    send,
    pass: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
    /** An e-service of Norrvik's, by its own name for it. Gives the catalogue's id. */
    publish: async (localId: string): Promise<string> => {
      const { id } = await publishing.publishEservice({
        ...publisher,
        params: { localId },
        body: z.parse(description, described({ provider: 'eservice-norrvik' })),
      });
      return id;
    },
    begin: async () => {
      for (const table of tables) await db.deleteFrom(table).execute();
    },
    /** The headings of the events that a person may see, in their order. */
    eventsOf: async (personalNumber: string) => {
      const rows = await db
        .selectFrom('event_recipient')
        .innerJoin('citizen', 'citizen.id', 'event_recipient.citizen_id')
        .innerJoin('event', (join) =>
          join
            .onRef('event.organisation_id', '=', 'event_recipient.organisation_id')
            .onRef('event.signal_id', '=', 'event_recipient.signal_id'),
        )
        .select('event.heading')
        .where('citizen.personal_number', '=', personalNumber)
        .orderBy('event.time')
        .orderBy('event.position')
        .orderBy('event.arrival')
        .execute();
      return rows.map(({ heading }) => heading);
    },
    close: () => db.destroy(),
  };
}

const tables = [
  'calendar_feed',
  'case_archive',
  'task_reminder',
  'citizen_message',
  'return_path',
  'case_sharing',
  'supplement_request',
  'read_receipt',
  'signal',
  'case_record',
  'event',
  'event_recipient',
  'attachment',
  'notice',
  'notice_recipient',
  'withdrawal',
  'receipt',
  'audit_entry',
  'citizen',
] as const;
