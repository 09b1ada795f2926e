import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sent } from './register.ts';
import type { CaseSystem } from './systems.ts';

/** Where a signal is: in which of the folders that the SHS client keeps (`docs/shs-client.md`). */
export interface Trace {
  state: 'waiting' | 'sent' | 'confirmed' | 'failed' | 'gone';
  /** Of what failed: the reason, as the client has written it down. */
  why?: string;
  /** The places, from 1, of the recipients who could be told neither by SMS nor by e-mail. */
  withoutContact: number[];
}

export interface Traced {
  sent: Sent;
  trace: Trace;
}

/** What the folders hold that the officer has not sent from here. */
export interface Others {
  /** Files of others that failed. */
  failed: { name: string; why: string }[];
  /** Messages from ME, the newest first. */
  incoming: { name: string; subject: string; at: string }[];
}

/** What has become of each. */
export async function traced(system: CaseSystem, list: Sent[]): Promise<Traced[]> {
  const folders = await readFolders(system);
  return Promise.all(list.map(async (sent) => ({ sent, trace: await traceOf(system, folders, sent) })));
}

/** Waits until ME has answered, or so long that an officer would wonder: then the page says how far it has come. */
export async function untilAnswered(system: CaseSystem, sent: Sent): Promise<void> {
  const deadline = Date.now() + 2500;
  while (Date.now() < deadline) {
    const [found] = await traced(system, [sent]);
    if (found?.trace.state === 'confirmed' || found?.trace.state === 'failed') return;
    await pause(100);
  }
}

type Folders = Record<'waiting' | 'sent' | 'failed' | 'in', Set<string>>;

/** In the order that a file moves through them, so that none is missed on its way. */
async function readFolders({ folder }: CaseSystem): Promise<Folders> {
  const out = await namesIn(join(folder, 'out'));
  const sending = await namesIn(join(folder, 'sending'), true);
  const sent = await namesIn(join(folder, 'sent'));
  const failed = await namesIn(join(folder, 'failed'));
  return {
    waiting: new Set([...out, ...sending]),
    sent: new Set(sent),
    failed: new Set(failed),
    in: new Set(await namesIn(join(folder, 'in'))),
  };
}

async function traceOf({ folder }: CaseSystem, folders: Folders, { id }: Sent): Promise<Trace> {
  const reason = `${id}.error.txt`;
  const confirmation = `${id}.confirm.json`;
  if (folders.failed.has(reason)) {
    return { state: 'failed', why: await readFile(join(folder, 'failed', reason), 'utf8'), withoutContact: [] };
  }
  if (folders.in.has(confirmation)) {
    const said = JSON.parse(await readFile(join(folder, 'in', confirmation), 'utf8')) as Pick<Trace, 'withoutContact'>;
    return { state: 'confirmed', withoutContact: said.withoutContact };
  }
  const state = (['sent', 'waiting'] as const).find((place) => folders[place].has(`${id}.xml`));
  return { state: state ?? 'gone', withoutContact: [] };
}

/** How many of each are shown. */
const atMost = 20;

export async function othersIn({ folder, register }: CaseSystem): Promise<Others> {
  const reasons = (await namesIn(join(folder, 'failed')))
    .filter((name) => name.endsWith('.error.txt') && !register.signal(name.replace('.error.txt', '')))
    .slice(-atMost);
  const failed = await Promise.all(
    reasons.map(async (name) => ({
      name: name.replace('.error.txt', '.xml'),
      why: await readFile(join(folder, 'failed', name), 'utf8'),
    })),
  );
  const messages = (await namesIn(join(folder, 'in'))).filter((name) => !name.includes('.'));
  const incoming = await Promise.all(messages.map((name) => incomingMessage(join(folder, 'in', name), name)));
  const others = incoming.flatMap((it) => it ?? []).toSorted((a, b) => (a.at > b.at ? -1 : 1));
  return { failed, incoming: others.slice(0, atMost) };
}

interface Incoming {
  subject?: string;
  parts?: { type: string }[];
}

/** These have lists of their own. */
const listed = ['supplement', 'read-receipt'];

async function incomingMessage(folder: string, name: string): Promise<Others['incoming'][number] | undefined> {
  const { mtime } = await stat(folder);
  const label = JSON.parse(await readFile(join(folder, 'label.json'), 'utf8')) as Incoming;
  if (label.parts?.some(({ type }) => listed.includes(type))) return undefined;
  return { name, subject: label.subject ?? 'Meddelande utan ämne', at: mtime.toISOString() };
}

async function namesIn(folder: string, recursive = false): Promise<string[]> {
  try {
    const found = await readdir(folder, { withFileTypes: true, recursive });
    return found.map(({ name }) => name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
