import { join } from 'node:path';
import { Hono } from 'hono';
import { listen } from '../listen.ts';
import { demoSecrets } from '../secrets.ts';
import { demoSettings } from '../settings.ts';
import { smsAccount } from './account.ts';
import { Kept } from './kept.ts';
import { mailServer, type Mail } from './mailbox.ts';
import { smsGateway, type Sms } from './phone.ts';

const { addresses, dataDir } = demoSettings();
const mails = new Kept<Mail>(join(dataDir, 'mailbox.jsonl'));
const messages = new Kept<Sms>(join(dataDir, 'phone.jsonl'));

const app = new Hono();
app.get('/health', (c) => c.text('ok'));
app.route('/a1', smsGateway(messages, smsAccount(demoSecrets(dataDir))));
app.get('/mailbox.json', (c) => c.json(mails.all()));
app.get('/phone.json', (c) => c.json(messages.all()));

mailServer(mails).listen(Number(new URL(addresses.smtp).port), '127.0.0.1');
await listen(app.fetch, addresses.phone);
