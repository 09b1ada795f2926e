import { randomBytes, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { problemStatus, type ProblemCode } from '../../../src/contract/schemas/problem.ts';
import { eserviceService, type HandedIn, type SubmissionStatus } from '../../tickets/eservice-service.ts';
import type { Arrival } from '../check/played-server.ts';
import { redemptionOf, restartUrl } from './sample.ts';
import type { Settings } from './settings.ts';
import { PlayedUploads } from './uploads.ts';

/** A ticket that the checker has made, and what becomes of it. */
export interface Ticket {
  ticket: string;
  submission: string;
  /** What a redemption is refused with; undefined for one that is good. */
  refusal: ProblemCode | undefined;
  /** Who was logged in at the e-service, at each redemption. */
  redeemed: { citizen: string | undefined }[];
  /** What was handed in, attempt by attempt. */
  attempts: { key: string | undefined; body: HandedIn; taken: boolean }[];
  withdrawn: boolean;
}

/** ME's e-service service, as the checker plays it: keeps what is done to it. */
export class PlayedMe {
  readonly tickets: Ticket[] = [];
  readonly uploads = new PlayedUploads();
  /** Calls that came without the e-service's certificate. */
  readonly uncertified: string[] = [];
  /** Requests that did not fit the contract, and how. */
  readonly unfitting: string[] = [];
  /** Whether nothing can be handed in just now. */
  failing = false;
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** A new ticket; with `refusal`, one that is no good. */
  issue(refusal?: ProblemCode): Ticket {
    const ticket = randomBytes(32).toString('base64url');
    const made = { ticket, submission: randomUUID(), refusal, redeemed: [], attempts: [], withdrawn: false };
    this.tickets.push(made);
    return made;
  }

  handle = async ({ request, response, certified }: Arrival): Promise<void> => {
    const { method = 'GET', url = '/' } = request;
    const { pathname } = new URL(url, 'https://me.invalid');
    if (!certified) this.uncertified.push(`${method} ${pathname}`);
    if (pathname.startsWith('/eservice/v1/uploads')) return this.uploads.handle(request, response, pathname);
    const body = await buffer(request);
    const { status, answer } = this.#answer(
      `${method} ${pathname}`,
      body,
      request.headers['idempotency-key']?.toString(),
    );
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(JSON.stringify(answer));
  };

  #answer(asked: string, body: Buffer, key: string | undefined): Answer {
    if (asked === 'POST /eservice/v1/tickets/redeem') return this.#redeem(body);
    if (asked === 'POST /eservice/v1/submissions') return this.#takeIn(body, key);
    const [, id] = /^GET \/eservice\/v1\/submissions\/([^/]+)$/.exec(asked) ?? [];
    const found = this.tickets.find(({ submission }) => submission === id);
    return found ? { status: 200, answer: statusOf(found) } : problem('submission-unknown');
  }

  #redeem(bytes: Buffer): Answer {
    const body = this.#read(eserviceService.redeemTicket.body, bytes, 'POST /eservice/v1/tickets/redeem');
    if (!body) return problem('invalid-input');
    const found = this.tickets.find(({ ticket }) => ticket === body.ticket);
    if (!found) return problem('ticket-unknown');
    found.redeemed.push({ citizen: body.citizen?.personalNumber });
    if (found.refusal) return problem(found.refusal, withoutRestart.includes(found.refusal) ? {} : { restartUrl });
    if (this.#settings.purpose === 'supplement' && found.redeemed.length > 1)
      return problem('ticket-used', { restartUrl });
    return { status: 200, answer: redemptionOf(this.#settings, found.submission) };
  }

  #takeIn(bytes: Buffer, key: string | undefined): Answer {
    const body = this.#read(eserviceService.handIn.body, bytes, 'POST /eservice/v1/submissions');
    if (!body) return problem('invalid-input');
    const found = this.tickets.find(({ submission }) => submission === body.submission);
    if (!found) return problem('submission-unknown');
    const attempt = { key, body, taken: false };
    const first = found.attempts.find(({ taken }) => taken);
    found.attempts.push(attempt);
    if (this.failing) return problem('unavailable');
    if (found.withdrawn) return problem('request-withdrawn', { restartUrl });
    if (first && first.key !== key) return problem('request-closed');
    attempt.taken = true;
    return { status: 201, answer: statusOf(found) };
  }

  #read<T>(schema: z.ZodMiniType<T>, bytes: Buffer, what: string): T | undefined {
    try {
      const { success, data, error } = z.safeParse(schema, JSON.parse(bytes.toString()));
      if (success) return data;
      this.unfitting.push(`${what}: ${error.issues.map((it) => `/${it.path.map(String).join('/')}`).join(', ')}.`);
    } catch {
      this.unfitting.push(`${what}: no JSON.`);
    }
    return undefined;
  }
}

interface Answer {
  status: number;
  answer: object;
}

/** Of which ME tells nothing that could lead to the one that it was made for. */
const withoutRestart: ProblemCode[] = ['ticket-not-yours', 'ticket-unknown'];

function problem(code: ProblemCode, extra: object = {}): Answer {
  const status = problemStatus[code];
  const detail = 'The checker of e-services answers so in order to see what comes of it.';
  return { status, answer: { type: `urn:me:problem:${code}`, title: code, status, code, detail, ...extra } };
}

function statusOf({ submission, attempts, withdrawn }: Ticket): SubmissionStatus {
  const taken = attempts.find((it) => it.taken);
  const at = new Date().toISOString();
  return {
    id: submission,
    late: false,
    steps: taken
      ? [
          { step: 'sent', at },
          { step: 'received', at },
        ]
      : [],
    files: [],
    state: taken ? 'submitted' : withdrawn ? 'withdrawn' : 'open',
  };
}
