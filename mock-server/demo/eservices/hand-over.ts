import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { submissionToken, submissionUrl, type Submission } from '../casesystem/submission.ts';
import { demoSecrets } from '../secrets.ts';
import type { DemoSettings } from '../settings.ts';

/** A submission on its way to an organisation's case system. */
interface Outgoing {
  organisation: string;
  submission: Submission;
}

const firstPause = 500;
const longestPause = 30_000;

/**
 * Hands submissions over to the case systems. Each is a file until its case system has said that it has it: nothing is lost when that is
 * away, or when this program ends.
 */
export class HandOver {
  readonly #folder: string;
  readonly #controlRoom: string;
  readonly #token: string;
  #pause = firstPause;
  #timer: NodeJS.Timeout | undefined;
  #queue = Promise.resolve();

  constructor({ addresses, dataDir }: DemoSettings) {
    this.#folder = join(dataDir, 'eservices', 'submissions');
    this.#controlRoom = addresses.controlRoom;
    this.#token = submissionToken(demoSecrets(dataDir));
  }

  /** Goes on with what was left from before. */
  async start(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    this.#run();
  }

  /** Returns once the submission is kept. It holds a personal number: the file is its owner's alone. */
  async add(outgoing: Outgoing): Promise<void> {
    const file = join(this.#folder, `${outgoing.submission.id}.json`);
    await writeFile(`${file}.new`, JSON.stringify(outgoing), { mode: 0o600 });
    await rename(`${file}.new`, file);
    this.#run();
  }

  /** One run after the other, so that nothing is handed over twice at the same time. */
  #run(): void {
    clearTimeout(this.#timer);
    this.#queue = this.#queue.then(() => this.#deliverAll());
  }

  async #deliverAll(): Promise<void> {
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith('.json'));
    let waiting = 0;
    for (const name of names) waiting += (await this.#deliver(join(this.#folder, name))) ? 0 : 1;
    this.#pause = waiting > 0 ? Math.min(this.#pause * 2, longestPause) : firstPause;
    if (waiting > 0) this.#timer = setTimeout(() => this.#run(), this.#pause);
  }

  /** Whether the case system has it now. */
  async #deliver(file: string): Promise<boolean> {
    const { organisation, submission } = JSON.parse(await readFile(file, 'utf8')) as Outgoing;
    const answer = await fetch(submissionUrl(this.#controlRoom, organisation), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify(submission),
    }).then(
      ({ ok, status }) => (ok ? undefined : String(status)),
      (error: unknown) => String(error),
    );
    if (answer === undefined) await rm(file);
    else console.log(`Submission ${submission.id} waits; the case system of ${organisation} answered: ${answer}`);
    return answer === undefined;
  }
}
