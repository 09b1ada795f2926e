import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Contacts, SentList } from '../../src/contract/types.ts';
import { startGateway, startMailServer, until } from './notifications-world.ts';
import { startMe } from './support/me.ts';

/** Another citizen than Anna. */
export const erik = '197109229893';

export type World = Awaited<ReturnType<typeof openWorld>>;

/** A real ME with a mail server and an SMS gateway, and citizens who ask it through portals. */
export async function openWorld() {
  const mail = await startMailServer();
  const gateway = await startGateway();
  const me = await startMe({ mail: mail.settings, sms: gateway.settings });

  /** A citizen in a portal. */
  async function citizen(sub = 'anna', party = 'portal-1') {
    const fetch = await me.as(party);
    const claims = async () => {
      const login = {
        sub,
        acr: 'http://id.elegnamnden.se/loa/1.0/loa3',
        auth_time: Math.floor(Date.now() / 1000) - 60,
      };
      const personalNumber = sub === 'anna' ? '198403159828' : erik;
      const id_token = await me.issuer.idToken({ ...login, aud: party, personalNumber });
      return me.assertion(party, { ...login, id_token });
    };
    const ask = async (method: string, path: string, body?: unknown): Promise<Response> =>
      fetch(`/portal/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${await claims()}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    /** Asks for what must go well. */
    const contacts = async (method: string, path: string, body?: unknown): Promise<Contacts> => {
      const answer = await ask(method, path, body);
      assert.equal(answer.status, 200, `${method} ${path}: ${answer.status}`);
      return (await answer.json()) as Contacts;
    };
    return {
      ask,
      contacts,
      sent: async (query = '') => (await (await ask('GET', `/sent${query}`)).json()) as SentList,
      /** Gives an e-mail address and its code. */
      useMail: async (address: string): Promise<Contacts> => {
        await contacts('PUT', '/contacts/channels/email', { address });
        return contacts('POST', '/contacts/channels/email/verification', { code: await mailedCode(address) });
      },
    };
  }

  const mailsTo = (address: string) =>
    mail.mails.filter(({ to }) => [to ?? []].flat().some(({ text }) => text === address));

  /** The newest code that has come to an address, once `count` have. */
  async function mailedCode(address: string, count = 1): Promise<string> {
    const codes = () =>
      mailsTo(address).flatMap(
        ({ text }) => /(?:koden?|kod är|code is|Koodisi on) (\d{6})/.exec(text ?? '')?.[1] ?? [],
      );
    await until(`code ${count} to ${address}`, () => codes().length >= count);
    return codes().at(-1) ?? '';
  }

  async function letSendingEnd(): Promise<void> {
    const jobs = sql`from pgboss.job where name in ('notification-sms', 'notification-email')`;
    await sql`delete ${jobs} and state in ('created', 'retry')`.execute(me.db);
    await until('the end of what is being sent', async () => {
      const { rows } = await sql`select ${jobs} and state = 'active'`.execute(me.db);
      return rows.length === 0;
    });
  }

  return {
    me,
    mail,
    gateway,
    citizen,
    mailsTo,
    mailedCode,
    /** Forgets everybody, once nothing is under way any more: the mail of one test would else be read by the next. */
    reset: async () => {
      await letSendingEnd();
      mail.mails.length = 0;
      gateway.received.length = 0;
      for (const table of [
        'notification',
        'contact_channel',
        'contact_settings',
        'contact_verification',
        'code_request',
        'unsubscribe_token',
        'audit_entry',
      ] as const) {
        await me.db.deleteFrom(table).execute();
      }
    },
    close: async () => {
      await me.close();
      await mail.stop();
      await gateway.stop();
    },
  };
}
