import { join } from 'node:path';
import { Hono } from 'hono';
import { listen } from '../listen.ts';
import { mailDomains } from '../registry.ts';
import { demoSecrets } from '../secrets.ts';
import { demoSettings } from '../settings.ts';
import { smsAccount } from './account.ts';
import { Kept } from './kept.ts';
import { officersServer, relayServer, type Mail } from './mailbox.ts';
import { smsGateway, type Sms } from './phone.ts';

const { addresses, dataDir } = demoSettings();
const mails = new Kept<Mail>(join(dataDir, 'mailbox.jsonl'));
const officers = new Kept<Mail>(join(dataDir, 'officers.jsonl'));
const messages = new Kept<Sms>(join(dataDir, 'phone.jsonl'));

const app = new Hono();
app.get('/health', (c) => c.text('ok'));
app.route('/a1', smsGateway(messages, smsAccount(demoSecrets(dataDir))));
app.get('/mailbox.json', (c) => c.json(mails.all()));
app.get('/officers.json', (c) => c.json(officers.all()));
app.get('/phone.json', (c) => c.json(messages.all()));

const portOf = (address: string) => Number(new URL(address).port);
relayServer({ persons: mails, officers }, addresses.bounces).listen(portOf(addresses.smtp), '127.0.0.1');
officersServer(officers, mailDomains.norrvik).listen(portOf(addresses.officersMail), '127.0.0.1');
await listen(app.fetch, addresses.phone);
