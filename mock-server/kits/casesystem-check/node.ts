import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { toUrn } from '../../shs/address.ts';
import { ShsFault } from '../../shs/fault.ts';
import { readMessage, type ShsMessage } from '../../shs/message.ts';
import { toLocal } from '../../shs/time.ts';
import { writeXml } from '../../shs/xml.ts';
import type { Arrival } from '../check/played-server.ts';

/** A message that the case system has sent. */
export interface Sent {
  certified: boolean;
  /** By which the very same message is known. */
  digest: string;
  /** Undefined for one that can't be read: `fault` says why. */
  message: ShsMessage | undefined;
  fault: string | undefined;
}

/** A message that waits for the case system, and what it has done about it. */
export interface Waiting extends ShsMessage {
  bytes: Uint8Array;
  fetched: number;
  acknowledged: number;
  /** Acknowledged without having been fetched. */
  unseen: boolean;
}

/** ME's SHS node, as the checker plays it: keeps what is done to it. */
export class PlayedNode {
  readonly sent: Sent[] = [];
  readonly waiting = new Map<string, Waiting>();
  /** How often it has been called at all. */
  calls = 0;
  /** Calls that came without the case system's certificate. */
  uncertified: string[] = [];
  /** Whether the answer to this message is lost on its way. */
  loses: (sent: Sent) => boolean = () => false;
  /** Whether an acknowledgement goes wrong, so that the message waits on. */
  forgets: (waiting: Waiting) => boolean = () => false;

  handle = async ({ request, response, certified }: Arrival): Promise<void> => {
    const { method = 'GET', url = '/' } = request;
    const { pathname, searchParams } = new URL(url, 'https://me.invalid');
    this.calls += 1;
    if (!certified) this.uncertified.push(`${method} ${pathname}`);
    const end = (status: number, body: Uint8Array | string = '', headers: Record<string, string> = {}) =>
      void response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(body);
    if (method === 'POST' && pathname === '/shs/rs') {
      const sent = await this.#keep(await buffer(request), certified);
      return this.loses(sent) ? void response.destroy() : this.#answer(sent, end);
    }
    const [, id] = /^\/shs\/ds\/[^/]+(?:\/(.+))?$/.exec(pathname) ?? [];
    if (id === undefined || id.includes(',') || id === 'confirm' || id === 'error') {
      return end(200, this.#list(), { 'content-type': 'application/xml; charset=ISO-8859-1' });
    }
    const found = this.waiting.get(decodeURIComponent(id));
    if (!found) return end(404, 'No message with this tx.id waits here.');
    if (method === 'POST') return searchParams.get('action') === 'ack' ? this.#acknowledge(found, end) : end(400);
    found.fetched += 1;
    end(200, found.bytes, { 'content-type': 'message/rfc822' });
  };

  /** What was sent, and has been sent before, whatever became of the answer. */
  isRepetition(sent: Sent): boolean {
    const first = this.sent.find(({ message }) => message?.label.txId === sent.message?.label.txId);
    return first !== undefined && first !== sent;
  }

  async #keep(bytes: Buffer, certified: boolean): Promise<Sent> {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const sent: Sent = { certified, digest, message: undefined, fault: undefined };
    try {
      sent.message = await readMessage(bytes);
    } catch (error) {
      if (!(error instanceof ShsFault)) throw error;
      sent.fault = `${error.code}: ${error.message}`;
    }
    this.sent.push(sent);
    return sent;
  }

  #answer(sent: Sent, end: End): void {
    const { message, fault = '' } = sent;
    if (!message) return end(400, fault, { 'X-shs-errorcode': fault.split(':', 1)[0] ?? 'OtherError' });
    const { txId, corrId, contentId } = message.label;
    end(202, txId, {
      'X-shs-txid': txId,
      'X-shs-corrid': corrId,
      'X-shs-contentid': contentId,
      'X-shs-nodeid': 'ME',
      'X-shs-arrivaldate': toLocal(new Date()),
      'X-shs-duplicatemsg': this.isRepetition(sent) ? 'yes' : 'no',
    });
  }

  #acknowledge(found: Waiting, end: End): void {
    found.acknowledged += 1;
    found.unseen ||= found.fetched === 0;
    if (this.forgets(found)) return end(503, 'The answer to your acknowledgement was lost.');
    this.waiting.delete(found.label.txId);
    end(200, 'OK');
  }

  #list(): Buffer {
    const content = [...this.waiting.values()].map(({ label, bytes }) => ({
      name: 'message',
      attributes: {
        'tx.id': label.txId,
        timestamp: label.datetime,
        'corr.id': label.corrId,
        'content.id': label.contentId,
        size: String(bytes.length),
        from: label.from && toUrn(label.from.address),
        to: label.to && toUrn(label.to.address),
        product: toUrn(label.product),
        'sequence-type': label.sequenceType,
        status: label.status,
      },
      content: label.subject === undefined ? [] : [{ name: 'subject', content: label.subject }],
    }));
    return writeXml('shs-message-list-1.2.01.dtd', {
      name: 'shs.message-list',
      attributes: { version: '1.2' },
      content,
    });
  }
}

type End = (status: number, body?: Uint8Array | string, headers?: Record<string, string>) => void;
