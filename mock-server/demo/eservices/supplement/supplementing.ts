import { randomUUID } from 'node:crypto';
import { MeAway, MeRefused, type Me, type RedeemedSupplement } from '../../../kits/eservice/index.ts';
import type { RefusedFile } from './files.ts';
import { readSentAlong, type SentAlong } from './sent-along.ts';

/** What became of pressing the button. */
export type Outcome = 'sent' | 'away' | { file: RefusedFile } | { refused: string };

/** A file that ME has. */
export interface Uploaded {
  upload: string;
  name: string;
  size: number;
  /** Which of the documents that were asked for it is. */
  title?: string;
}

/** A file that the citizen has chosen, and for which of the documents. */
export interface Chosen {
  file: File;
  title?: string | undefined;
}

/** One citizen's supplement, from the redemption of the ticket to the receipt. */
export class Supplementing {
  readonly redeemed: RedeemedSupplement;
  readonly sentAlong: SentAlong;
  /** Sent to ME already, and handed in with the rest. */
  uploaded: Uploaded[] = [];
  /** What was written last, for a form that is opened again. */
  message = '';
  readonly #me: Me;
  /** Made once: whatever is tried again, ME takes it once. */
  readonly #key = randomUUID();
  #pressed: Promise<Outcome> | undefined;

  constructor(me: Me, redeemed: RedeemedSupplement) {
    this.#me = me;
    this.redeemed = redeemed;
    this.sentAlong = readSentAlong(redeemed.extra);
  }

  /** How far it has come, as ME knows it. */
  status() {
    return this.#me.submission(this.redeemed.submission.id);
  }

  /** Hands it in, with those files of before that are to be kept. A second press meanwhile, and one after it has been sent, is the same one. */
  async send(message: string, chosen: Chosen[], kept: Uploaded[]): Promise<Outcome> {
    this.#pressed ??= this.#send(message, chosen, kept);
    const outcome = await this.#pressed;
    if (outcome !== 'sent') this.#pressed = undefined;
    return outcome;
  }

  async #send(message: string, chosen: Chosen[], kept: Uploaded[]): Promise<Outcome> {
    const { id } = this.redeemed.submission;
    this.message = message;
    this.uploaded = kept;
    try {
      for (const it of chosen) await this.#upload(id, it);
      const answers = message ? [{ question: 'Meddelande till handläggaren', answer: message }] : [];
      const data = { type: 'application/json' as const, body: JSON.stringify({ answers }) };
      const files = this.uploaded.map(({ upload, title }) => ({ upload, ...(title && { title }) }));
      await this.#me.handIn({ submission: id, key: this.#key, data, files });
      return 'sent';
    } catch (error) {
      if (error instanceof MeRefused) return this.#refused(error);
      if (!(error instanceof MeAway)) throw error;
      console.error(error.message);
      return 'away';
    }
  }

  /** An attempt before this one may have come through, although its answer was lost. */
  async #refused({ code, errors }: MeRefused): Promise<Outcome> {
    if (code === 'file-harmful') return { file: this.#withoutHarmful(errors[0]?.pointer) };
    if (code !== 'request-closed' && code !== 'idempotency-key-reused') return { refused: code };
    return (await this.status()).steps.length > 0 ? 'sent' : { refused: code };
  }

  /** ME names it by its place, `/files/0/upload`. */
  #withoutHarmful(pointer = ''): RefusedFile {
    const place = Number(pointer.split('/')[2]);
    const name = this.uploaded[place]?.name ?? '';
    this.uploaded = this.uploaded.filter((_, index) => index !== place);
    return { name, why: 'harmful' };
  }

  async #upload(submission: string, { file, title }: Chosen): Promise<void> {
    const { name, type, size } = file;
    const upload = await this.#me.upload(submission, { name, type, content: file });
    this.uploaded.push({ upload, name, size, ...(title && { title }) });
  }
}
