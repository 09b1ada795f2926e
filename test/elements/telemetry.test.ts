import { expect } from '@open-wc/testing';
import { createClient } from '../../src/client/client.ts';
import type { Telemetry } from '../../src/client/telemetry.ts';
import { archiveCase, listCases } from '../../src/contract/operations/cases.ts';
import { getSession } from '../../src/contract/operations/session.ts';
import { visitorSession } from '../fixtures/citizen.ts';
import { problem } from '../fixtures/handlers.ts';

/** What the page is told while somebody asks a gateway that answers so, in turn. */
async function told(answers: (() => Response)[], ask: (client: ReturnType<typeof createClient>) => Promise<unknown>) {
  const heard: Telemetry[] = [];
  const hear = ({ detail }: CustomEvent<Telemetry>) => void heard.push(detail);
  document.addEventListener('me-telemetry', hear);
  const fetch = () => Promise.resolve().then(() => answers.shift()?.() ?? Promise.reject(new TypeError('offline')));
  await ask(createClient({ endpoint: '/me', fetch })).catch(() => undefined);
  document.removeEventListener('me-telemetry', hear);
  return heard;
}

const session = () => Response.json(visitorSession);

describe('what a page is told to measure by', () => {
  it('is which operation was asked, what came of it, and how long it took', async () => {
    const [answer, ...more] = await told([session], (client) => client.call(getSession));
    expect(more).to.deep.equal([]);
    expect(answer).to.include({ operation: 'getSession', outcome: 'ok', status: 200 });
    expect(answer?.duration).to.be.within(0, 10_000);
  });

  it('is each attempt, when one is made again', async () => {
    const none = { operation: 'getSession', outcome: 'network', status: 0 };
    const [first, second] = await told([], (client) => client.call(getSession));
    expect(first).to.include(none);
    expect(second).to.include(none);
  });

  it('is why there was no answer to use', async () => {
    const html = () => new Response('<h1>Proxy</h1>', { headers: { 'Content-Type': 'text/html' } });
    const [bad] = await told([html], (client) => client.call(getSession));
    expect(bad).to.include({ outcome: 'bad-answer', status: 200 });
    const stop = AbortSignal.abort();
    const [aborted] = await told([], (client) => client.call(getSession, { signal: stop }));
    expect(aborted).to.include({ outcome: 'aborted', status: 0 });
  });

  it('says nothing about a citizen, whatever was asked, answered or gone wrong', async () => {
    const secret = '198001019999';
    const refused = () => problem('not-found', { detail: secret, title: secret });
    const heard = [
      ...(await told([refused], (client) => client.call(listCases, { query: { q: secret, limit: 20, lang: 'sv' } }))),
      ...(await told([refused], (client) =>
        client.call(archiveCase, { params: { id: secret }, query: { lang: 'sv' } }),
      )),
    ];
    expect(heard.map(({ outcome }) => outcome)).to.deep.equal(['not-found', 'not-found']);
    for (const each of heard) {
      expect(Object.keys(each)).to.deep.equal(['operation', 'outcome', 'status', 'duration']);
      expect(JSON.stringify(each)).not.to.include(secret);
    }
  });
});
