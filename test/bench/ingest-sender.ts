/**
 * The case system of the ingest benchmark, in a process of its own. Told how many signals to send by a line on standard input, it makes
 * their messages, sends them, and prints how many milliseconds the sending took.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Agent, request } from 'undici';
import { anna, erik, event, signal } from '../server/signals-world.ts';
import { message, numbers, products } from '../server/shs-world.ts';
import { inParallel } from './verdict.ts';

const [port = '', certs = ''] = process.argv.slice(2);
const atOnce = 8;
const attachment = {
  type: 'pdf',
  filename: 'beslut.pdf',
  contentType: 'application/pdf',
  bytes: Buffer.alloc(20_000, 'x'),
};

const pem = (file: string) => readFileSync(join(certs, file), 'utf8');
const connect = { cert: pem('casesystem-1.crt'), key: pem('casesystem-1.key'), ca: pem('ca.crt') };
const dispatcher = new Agent({ connect, connections: atOnce });

let sent = 0;

function nextMessage(): Uint8Array {
  const id = `signal-${++sent}`;
  const content = event({
    number: `BYGG ${sent}`,
    about: 'title="Tillbyggnad på Björken 4"',
    to: [sent % 2 ? anna : erik],
    more: `<sender role="Bygglovshandläggare"/><meaning>Vi behöver inget av dig nu.</meaning>
      <actions><attachment id="a" file="beslut.pdf" title="Beslutet"/></actions>`,
  });
  const organisation = { id: 'norrvik', name: 'Norrviks kommun', number: numbers.norrvik };
  const xml = signal(content, { id, organisation, time: new Date().toISOString() });
  const part = { type: 'signal', filename: 'signal.xml', contentType: 'text/xml', bytes: Buffer.from(xml) };
  return message({ to: numbers.me, product: products.signal, parts: [part, attachment] });
}

/** Not by `fetch`, which takes four times the processor's time: it shares the two cores with what is measured. */
async function send(body: Uint8Array): Promise<void> {
  const response = await request(`https://localhost:${port}/shs/rs`, { method: 'POST', body, dispatcher });
  const said = await response.body.text();
  if (response.statusCode !== 202) throw new Error(`${response.statusCode} ${said}`);
}

for await (const line of createInterface({ input: process.stdin })) {
  const messages = Array.from({ length: Number(line) }, nextMessage);
  const started = performance.now();
  await inParallel(messages, atOnce, send);
  console.log(performance.now() - started);
}
await dispatcher.close();
