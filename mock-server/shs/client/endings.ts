import { readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Claim } from './claim.ts';
import { freeName, namesIn, renameIfThere, unlessMissing, writeDurably } from './durable.ts';
import type { Folders } from './folders.ts';

/** What has been decided about a message. */
export interface Ending {
  to: 'sent' | 'failed';
  /** Of what failed: the code, what is wrong, where, and how to mend it. */
  reason?: string;
  /** What failed was never sent: ME knows nothing of it. */
  unsent?: boolean;
  /** It had failed before it was taken. */
  mended?: boolean;
  /** The signal first. */
  files: Moved[];
}

/** A file's name, and the one that it gets: another one where that is taken. */
interface Moved {
  name: string;
  as: string;
}

/**
 * Moves what was sent, or can't be, to where it belongs. What is decided is written down before anything is moved, so that it may be cut off at any
 * moment: the next start goes on with it.
 */
export class Endings {
  readonly #folders: Folders;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /** ME has taken it. */
  sent(claim: Claim): Promise<void> {
    return this.#inTurn(() => this.#end(claim, 'sent'));
  }

  /** It can't be taken as it is. */
  failed(claim: Claim, why: Pick<Ending, 'reason' | 'unsent'>): Promise<void> {
    return this.#inTurn(async () => {
      await this.#end(claim, 'failed', why);
      await this.forget(claim.txId);
    });
  }

  /** What was sent turned out to be wrong: its files go from `sent` to `failed`. Safe to repeat. */
  failedAfterwards(txId: string, reason: string): Promise<void> {
    const { sent } = this.#folders;
    return this.#inTurn(async () => {
      const before = await this.of(txId);
      if (before?.to === 'failed') return this.#move(txId, before, sent);
      const names = before?.files.map((it) => it.as) ?? [`${txId}.xml`];
      await this.#decide(txId, { to: 'failed', reason, files: await this.#named(names, 'failed', txId) }, sent);
    });
  }

  /** ME's operator has mended there what had failed, and ME has taken it: its files go from `failed` to `sent`. Safe to repeat. */
  takenAfterAll(txId: string): Promise<void> {
    const { failed } = this.#folders;
    return this.#inTurn(async () => {
      const before = await this.of(txId);
      const [signal] = before?.files ?? [];
      if (!before || !signal || !(before.to === 'failed' || before.mended)) return;
      const explained = join(failed, errorFile(before.mended ? signal.name : signal.as));
      const text = await unlessMissing(readFile(explained, 'utf8'));
      // The files may have been taken away, and others failed under their names.
      if (!text?.includes(messageLine(txId))) return;
      if (before.mended) await this.#move(txId, before, failed);
      else await this.#decide(txId, await this.#mended(txId, before), failed);
      await rm(explained, { force: true });
    });
  }

  /** What was decided about a message; undefined for one that this client has not sent, or of which ME has said all. */
  async of(txId: string): Promise<Ending | undefined> {
    const text = await unlessMissing(readFile(this.#file(txId), 'utf8'));
    return text === undefined ? undefined : (JSON.parse(text) as Ending);
  }

  /** ME will say no more of it. */
  forget(txId: string): Promise<void> {
    return rm(this.#file(txId), { force: true });
  }

  /** Goes on with what had been decided. False where nothing had. */
  async resume({ txId, folder }: Claim): Promise<boolean> {
    const ending = await this.of(txId);
    if (!ending) return false;
    await this.#move(txId, ending, folder);
    await rmdir(folder);
    return true;
  }

  async #end(
    { txId, folder, name }: Claim,
    to: Ending['to'],
    why: Pick<Ending, 'reason' | 'unsent'> = {},
  ): Promise<void> {
    const others = (await namesIn(folder)).filter((it) => it !== name);
    const files = await this.#named([name, ...others], to, txId);
    await this.#decide(txId, { to, files, ...why }, folder);
    await rmdir(folder);
  }

  async #mended(txId: string, { files }: Ending): Promise<Ending> {
    const names = files.map((it) => it.as);
    return { to: 'sent', mended: true, files: await this.#named(names, 'sent', txId) };
  }

  async #named(names: string[], to: Ending['to'], txId: string): Promise<Moved[]> {
    const moved = [];
    for (const name of names) moved.push({ name, as: await freeName(this.#folders[to], name, txId.slice(0, 8)) });
    return moved;
  }

  async #decide(txId: string, ending: Ending, from: string): Promise<void> {
    await writeDurably(this.#file(txId), JSON.stringify(ending));
    await this.#move(txId, ending, from);
  }

  /** The signal last: whoever sees it sees all that belongs to it. */
  async #move(txId: string, ending: Ending, from: string): Promise<void> {
    const to = this.#folders[ending.to];
    const [signal] = ending.files;
    if (ending.reason !== undefined && signal) {
      await writeDurably(join(to, errorFile(signal.as)), explain(txId, ending));
    }
    for (const { name, as } of ending.files.toReversed()) await renameIfThere(join(from, name), join(to, as));
  }

  #file(txId: string): string {
    return join(this.#folders.endings, `${txId}.json`);
  }

  /** One at a time, so that no two files get the same name. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

const errorFile = (signal: string) => signal.replace(/\.xml$/, '.error.txt');

const messageLine = (txId: string) => `Message: ${txId}`;

function explain(txId: string, { reason, unsent, files }: Ending): string {
  const all = files.map(({ name, as }) => (name === as ? name : `${as} (as ${name})`)).join(', ');
  return `${reason}

${unsent ? 'ME has not seen it: this client found what is wrong.' : messageLine(txId)}
To send it again: mend it, and put back into out/, the signal last: ${all}
`;
}
