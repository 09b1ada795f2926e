import { watch } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readSignal, SignalFault } from '../../signals/rules.ts';
import { checkFile, describe, type Checked } from './check.ts';
import { claim, end, recover, type Claim } from './claim.ts';
import { namesIn } from './durable.ts';
import { Lanes } from './lanes.ts';
import { sendClaim, type Client } from './send.ts';

/** Milliseconds between two looks at the folder, for where the system does not tell of changes. */
const lookEvery = 2000;

/** Milliseconds that a file must have been left alone before it is called wrong: until then, somebody may be writing it. */
const settling = 2000;

/** Sends every file that comes into `out`, until told to stop. Resolves when what was under way has ended. */
export async function sendOutgoing(client: Client): Promise<void> {
  const { folders, stop } = client;
  const lanes = new Lanes();
  for (const found of await recover(folders)) lanes.run(await keyOf(found), () => sendClaim(client, found));
  const changes = changesIn(folders.out, stop);
  for await (const _ of changes) {
    for (const name of await waitingIn(folders.out)) {
      if (stop.aborted) break;
      const taken = await take(client, name);
      if (taken) lanes.run(taken.key, () => sendClaim(client, taken.claim));
    }
  }
  await lanes.idle();
}

/** Something may have changed: at once, and then whenever the system or the clock says so. */
async function* changesIn(folder: string, stop: AbortSignal): AsyncGenerator<void> {
  let wake = (): void => undefined;
  const watcher = watch(folder, { signal: stop }, () => wake());
  watcher.on('error', () => undefined);
  while (!stop.aborted) {
    let timer: NodeJS.Timeout | undefined;
    const changed = new Promise<void>((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, lookEvery);
      stop.addEventListener('abort', () => resolve(), { once: true });
    });
    yield;
    await changed;
    clearTimeout(timer);
  }
}

/** File systems count time in steps of some milliseconds: within one, by name, `9` before `10`. */
const byName = new Intl.Collator('sv', { numeric: true });

/**
 * Signals, the oldest first. A listing may miss a file that was there before one that it has, when both come while it is made; a second
 * one has it. What is new in that waits for the next look.
 */
async function waitingIn(out: string): Promise<string[]> {
  const first = new Set(await signalsIn(out));
  const dated = await Promise.all(
    (await signalsIn(out)).map(async (name) => ({
      name,
      at: (await stat(join(out, name)).catch(() => undefined))?.mtimeMs ?? 0,
    })),
  );
  const names = dated.toSorted((a, b) => a.at - b.at || byName.compare(a.name, b.name)).map(({ name }) => name);
  return names.slice(0, names.findLastIndex((name) => first.has(name)) + 1);
}

/** Names that begin with a full stop are somebody's half-written files. */
const signalsIn = async (out: string) =>
  (await namesIn(out)).filter((name) => name.endsWith('.xml') && !name.startsWith('.'));

/** Claims the file if it can be sent; puts it in `failed` if it can't and nobody is writing it. */
async function take(client: Client, name: string): Promise<{ key: string | undefined; claim: Claim } | undefined> {
  const { folders, log } = client;
  const path = join(folders.out, name);
  try {
    const checked = await checkFile(path);
    return { key: caseOf(checked), claim: await claim(folders, name, checked.attachments) };
  } catch (error) {
    if (!(error instanceof SignalFault)) throw error;
    const written = (await stat(path).catch(() => undefined))?.mtimeMs;
    if (written === undefined || Date.now() - written < settling) return undefined;
    await end(folders, await claim(folders, name, []), { to: 'failed', reason: describe(name, error) });
    log(`${name}: not sent; see failed/`);
    return undefined;
  }
}

/** Signals of the same case are sent in their order. Any other may be about any case. */
function caseOf({ signal: { content } }: Pick<Checked, 'signal'>): string | undefined {
  return content.kind === 'event' ? content.case.number : undefined;
}

async function keyOf({ folder, name }: Claim): Promise<string | undefined> {
  return caseOf({ signal: readSignal(await readFile(join(folder, name))) });
}
