import { join } from 'node:path';
import { readSignal, SignalFault } from '../../signals/rules.ts';
import { changesIn } from './changes.ts';
import { checkFile, contentOf } from './check.ts';
import { claim, claimsLeft, type Claim } from './claim.ts';
import { namesIn, statOf } from './durable.ts';
import { Lanes } from './lanes.ts';
import { inOrder, subjectsOf } from './order.ts';
import type { Client } from './run.ts';
import { sendUntilAnswered } from './send.ts';

/** Milliseconds that a file must have been left alone before it is called wrong: until then, somebody may be writing it. */
const settling = 2000;

/** Sends every file that comes into `out`, until told to stop. Resolves when what was under way has ended. */
export async function sendOutgoing(client: Client): Promise<void> {
  const { folders, stop, halt, settings } = client;
  const { maxBytes } = settings;
  const lanes = new Lanes();
  const queue = (subjects: string[], claimIt: () => Promise<Claim | undefined>) => {
    lanes.run(subjects, () => sendUntilAnswered(client, claimIt)).catch(halt);
  };
  for (const left of await unended(client))
    queue(await subjectsIn(join(left.folder, left.name), maxBytes), async () => left);
  const queued = new Set<string>();
  for await (const _ of changesIn(folders.out, stop)) {
    for (const name of await waitingIn(folders.out, queued)) {
      const subjects = await readiness(join(folders.out, name), maxBytes);
      if (!subjects) continue;
      queued.add(name);
      queue(subjects, () => claim(folders, name).finally(() => queued.delete(name)));
    }
  }
  await lanes.idle();
}

/** Ends what a killed client was about to end, and gives what is still to be sent. */
async function unended({ folders, endings }: Client): Promise<Claim[]> {
  const claims = [];
  for (const left of await claimsLeft(folders)) if (!(await endings.resume(left))) claims.push(left);
  return claims;
}

/**
 * Signals that are not in the queue, the oldest first. A listing may miss a file that was there before one that it has, when both come while it is
 * made; a second one has it. What is new in that waits for the next look.
 */
async function waitingIn(out: string, queued: Set<string>): Promise<string[]> {
  const first = new Set(await signalsIn(out));
  const second = (await signalsIn(out)).filter((name) => !queued.has(name));
  const dated = await Promise.all(
    second.map(async (name) => ({ name, at: (await statOf(join(out, name)))?.mtimeMs ?? 0 })),
  );
  const names = inOrder(dated).map(({ name }) => name);
  return names.slice(0, names.findLastIndex((name) => first.has(name)) + 1);
}

/** Names that begin with a full stop are somebody's half-written files. */
const signalsIn = async (out: string) =>
  (await namesIn(out)).filter((name) => name.endsWith('.xml') && !name.startsWith('.'));

/** What the signal is about, once it can be sent, or is wrong and nobody is writing it; undefined until then. */
async function readiness(path: string, maxBytes: number): Promise<string[] | undefined> {
  try {
    return subjectsOf((await checkFile(path, maxBytes)).signal);
  } catch (error) {
    if (!(error instanceof SignalFault)) throw error;
    const found = await statOf(path);
    const touched = Math.max(found?.mtimeMs ?? Infinity, found?.ctimeMs ?? Infinity);
    return Date.now() - touched < settling ? undefined : subjectsIn(path, maxBytes);
  }
}

/** Nothing where the signal can't be read. */
async function subjectsIn(path: string, maxBytes: number): Promise<string[]> {
  try {
    return subjectsOf(readSignal(await contentOf(path, maxBytes)));
  } catch (error) {
    if (error instanceof SignalFault) return [];
    throw error;
  }
}
