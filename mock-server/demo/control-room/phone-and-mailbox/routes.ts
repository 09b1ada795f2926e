import { Hono } from 'hono';
import type { Mail } from '../../phone-and-mailbox/mailbox.ts';
import type { Sms } from '../../phone-and-mailbox/phone.ts';
import { mailboxPage, officersPage, phonePage } from './pages.ts';

/** What has been sent to the demo's telephones and mailboxes: for people, and as JSON. */
export function phoneAndMailboxRoutes(phone: string): Hono {
  const routes = new Hono();
  const mails = () => read<Mail>(`${phone}/mailbox.json`);
  const officers = () => read<Mail>(`${phone}/officers.json`);
  const messages = () => read<Sms>(`${phone}/phone.json`);
  routes.get('/mailbox.json', async (c) => c.json(await mails()));
  routes.get('/officers.json', async (c) => c.json(await officers()));
  routes.get('/phone.json', async (c) => c.json(await messages()));
  routes.get('/mailbox', async (c) => c.html(mailboxPage(await mails())));
  routes.get('/officers', async (c) => c.html(officersPage(await officers())));
  routes.get('/phone', async (c) => c.html(phonePage(await messages())));
  return routes;
}

async function read<T>(url: string): Promise<T[]> {
  const answer = await fetch(url);
  return (await answer.json()) as T[];
}
