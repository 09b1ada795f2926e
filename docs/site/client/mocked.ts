import { getResponse } from 'msw';
import { eventId } from '../../../test/fixtures/case-detail.ts';
import { caseId } from '../../../test/fixtures/cases.ts';
import { eserviceId } from '../../../test/fixtures/eservices.ts';
import { respond } from '../../../test/fixtures/handlers.ts';
import { news } from '../../../test/fixtures/notices.ts';
import { wholeGateway } from '../../../test/fixtures/whole-gateway.ts';

const handlers = [respond('getNews', news), ...wholeGateway];

/** What the invented data has, for tags that must name something. */
const knownIds = {
  'me-eservice': { 'eservice-id': eserviceId('bygglov') },
  'me-start-eservice': { 'eservice-id': eserviceId('bygglov') },
  'me-case': { 'case-id': caseId(1) },
  'me-case-event': { 'case-id': caseId(1) },
  'me-message-form': { event: eventId(1), action: 'm1' },
};

/** A stream on which nothing comes. */
class QuietStream extends EventTarget {
  static readonly CLOSED = 2;
  readonly CLOSED = 2;
  readonly readyState = 1;
  constructor() {
    super();
    setTimeout(() => this.dispatchEvent(new Event('ready')));
  }
  close(): void {
    // Nothing was opened.
  }
}

/**
 * Lets invented data answer whatever this page asks of a gateway. Without a service worker: a site of static files works as it is,
 * and nothing of it stays in the reader's browser.
 *
 * @returns ids that it knows.
 */
export function mockGateway(): typeof knownIds {
  const real = globalThis.fetch;
  Object.assign(globalThis, { EventSource: QuietStream });
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.includes('/v1/')) return real(request);
    const response = await getResponse(handlers, request);
    return response ?? Response.json({ code: 'unavailable', status: 503 }, { status: 503 });
  };
  return knownIds;
}
