import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Agent, fetch } from 'undici';
import { within } from '../check/until.ts';
import type { Waiting } from './node.ts';
import type { World } from './world.ts';

/** Lets the message wait until it has been acknowledged twice: the answer to the first time is lost, so that it is fetched again. */
export async function letFetch({ node, settings, report }: World, message: Waiting): Promise<boolean> {
  node.forgets = (waiting) => waiting === message && waiting.acknowledged === 1;
  node.waiting.set(message.label.txId, message);
  const once = await within(settings.wait, () => (message.acknowledged > 0 ? true : undefined));
  const undone = message.fetched ? 'fetched, and not acknowledged' : 'not fetched';
  report.look('receives', !once && `It waited for ${settings.wait} seconds and was ${undone}.`);
  report.look('keeps-first', message.unseen && 'It was acknowledged before it had been fetched.');
  if (!once) return false;
  const twice = await within(settings.wait, () => (node.waiting.has(message.label.txId) ? undefined : true));
  report.look('receives', !twice && 'The answer to its acknowledgement was lost, and it was not acknowledged again.');
  node.waiting.delete(message.label.txId);
  for (const name of ['says-duplicate', 'closed-to-others'] as const) {
    report.pass(name, 'the case system fetches, and is pushed nothing.');
  }
  return true;
}

/** Pushes the message twice, as where the answer to the first time is lost; and once before without ME's certificate. */
export async function push(world: World, url: string, { bytes }: Waiting): Promise<boolean> {
  const { settings, report } = world;
  const pem = (name: string) => readFile(join(settings.certificates, name), 'utf8');
  const ca = await pem('ca.crt');
  const stranger = await post(new Agent({ connect: { ca } }), url, bytes);
  report.look('closed-to-others', stranger.status < 300 && `Without a certificate it was answered ${stranger.status}.`);
  const dispatcher = new Agent({ connect: { ca, cert: await pem('me.crt'), key: await pem('me.key') } });
  const first = await post(dispatcher, url, bytes);
  report.look('receives', first.status >= 300 && `POST ${url} was answered ${first.said}.`);
  if (first.status >= 300) return false;
  const second = await post(dispatcher, url, bytes);
  const told = second.status < 300 && second.duplicate === 'yes';
  report.look(
    'says-duplicate',
    !told && `The same again was answered ${second.said}, with X-shs-duplicatemsg: ${second.duplicate}.`,
  );
  report.pass('keeps-first', 'the case system is pushed to, and acknowledges nothing.');
  await dispatcher.close();
  return true;
}

/** Pushes it once. */
export async function pushOnce({ settings }: World, url: string, { bytes }: Waiting): Promise<number> {
  const pem = (name: string) => readFile(join(settings.certificates, name), 'utf8');
  const connect = { ca: await pem('ca.crt'), cert: await pem('me.crt'), key: await pem('me.key') };
  return (await post(new Agent({ connect }), url, bytes)).status;
}

/** A connection that is shut counts as 599: no answer has that number. */
async function post(dispatcher: Agent, url: string, body: Uint8Array) {
  try {
    const headers = { 'content-type': 'message/rfc822' };
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      dispatcher,
      signal: AbortSignal.timeout(60_000),
    });
    const duplicate = response.headers.get('x-shs-duplicatemsg') ?? 'nothing';
    return { status: response.status, said: `${response.status} ${(await response.text()).slice(0, 200)}`, duplicate };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return { status: 599, said: `with nothing (${cause})`, duplicate: 'nothing' };
  }
}
