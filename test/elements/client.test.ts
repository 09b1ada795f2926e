import { expect } from '@open-wc/testing';
import { ContractError } from '../../src/client/check.ts';
import { createClient } from '../../src/client/client.ts';
import { ProblemError } from '../../src/client/problem-error.ts';
import { getEservice, listEservices } from '../../src/contract/operations/eservices.ts';
import { getProfile } from '../../src/contract/operations/profile.ts';
import { endSession, getSession } from '../../src/contract/operations/session.ts';
import { createTicket } from '../../src/contract/operations/tickets.ts';
import { visitorSession } from '../fixtures/citizen.ts';
import { problem } from '../fixtures/handlers.ts';

const ok = () => Response.json(visitorSession);
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

/** A network that answers with these, one after the other, and keeps what was asked. */
function network(...answers: (() => Response | Promise<Response>)[]) {
  const requests: Request[] = [];
  const fetch = async (url: RequestInfo | URL, init?: RequestInit) => {
    requests.push(new Request(url, init));
    return (answers.shift() ?? ok)();
  };
  return { requests, client: createClient({ endpoint: '/me', fetch }) };
}

async function failure(promise: Promise<unknown>): Promise<ProblemError> {
  const error = await promise.catch((error: unknown) => error);
  if (error instanceof ProblemError) return error;
  throw new Error(`No ProblemError but ${String(error)}`);
}

describe('the client', function () {
  this.timeout(10_000);

  it('builds the same address for the same question, with its parts encoded', async () => {
    const { client, requests } = network();
    await client.call(listEservices, { query: { topic: 'a,b', q: 'bygg & bo', lang: 'sv', audience: '' } });
    const url = requests[0]?.url.replace(location.origin, '');
    expect(url).to.equal('/me/v1/eservices?lang=sv&q=bygg%20%26%20bo&topic=a,b');
    await client.call(getEservice, { params: { id: '../profile?' }, query: { lang: 'fi' } });
    expect(requests[1]?.url).to.include('/me/v1/eservices/..%2Fprofile%3F?lang=fi');
  });

  it('asks as a preload does: no header of its own', async () => {
    const { client, requests } = network();
    await client.call(getSession);
    expect([...(requests[0]?.headers ?? [])]).to.deep.equal([]);
    expect(requests[0]).to.include({ mode: 'no-cors', credentials: 'include', cache: 'default' });
  });

  it('sends JSON and the caller’s key with what creates', async () => {
    const { client, requests } = network();
    const body = { version: 1, lang: 'sv' };
    await client.call(createTicket, { params: { id: 'x' }, body, idempotencyKey: 'key' });
    expect(requests[0]?.headers.get('Idempotency-Key')).to.equal('key');
    expect(requests[0]?.headers.get('Content-Type')).to.equal('application/json');
    expect(await requests[0]?.json()).to.deep.equal(body);
  });

  it('throws what the server says as a problem', async () => {
    const { client } = network(() => problem('login-too-weak', { level: 'high', detail: 'Log in with more' }));
    const error = await failure(client.call(getProfile));
    expect(error).to.include({ code: 'login-too-weak', status: 403 });
    expect(error.problem.level).to.equal('high');
    expect(error.request).to.deep.equal({ operation: 'getProfile', method: 'GET', url: '/me/v1/profile' });
  });

  it('trusts no body before status and content type', async () => {
    const html = () => new Response('<h1>Login</h1>', { headers: { 'Content-Type': 'text/html' } });
    const broken = () => new Response('{', { headers: { 'Content-Type': 'application/json' } });
    const bare = () => Response.json({ error: 'no' }, { status: 400 });
    const { client } = network(html, broken, bare);
    for (const status of [200, 200, 400]) {
      const error = await failure(client.call(getSession));
      expect(error).to.include({ code: 'bad-answer', status });
    }
  });

  for (const [what, bad] of [
    ['no contact', offline],
    ['502', () => new Response('', { status: 502 })],
    ['503', () => problem('unavailable')],
    ['504', () => problem('upstream-timeout')],
  ] as const) {
    it(`reads once more after ${what}, and only once`, async () => {
      const { client, requests } = network(bad);
      expect(await client.call(getSession)).to.deep.equal(visitorSession);
      expect(requests).to.have.length(2);
      const twice = network(bad, bad);
      await failure(twice.client.call(getSession));
      expect(twice.requests).to.have.length(2);
    });
  }

  it('never repeats what changes something', async () => {
    const { client, requests } = network(offline);
    expect(await failure(client.call(endSession))).to.include({ code: 'network', status: 0 });
    expect(requests).to.have.length(1);
  });

  it('stops when it is told to', async () => {
    const fetch = (_: unknown, init?: RequestInit) =>
      new Promise<Response>((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      });
    const stop = new AbortController();
    const asking = createClient({ endpoint: '/me', fetch }).call(getSession, { signal: stop.signal });
    stop.abort();
    expect((await failure(asking)).code).to.equal('aborted');
  });

  it('tells a late answer from no contact', async () => {
    const late = () => Promise.reject(new DOMException('', 'TimeoutError'));
    expect((await failure(network(late).client.call(getSession))).code).to.equal('timeout');
  });

  it('names what is not as the contract says', async () => {
    const check = () => Promise.reject(new ContractError('level: Invalid option'));
    const error = await failure(createClient({ endpoint: '/me', fetch: async () => ok(), check }).call(getSession));
    expect(error.code).to.equal('bad-answer');
    expect(error.message).to.include('level: Invalid option');
  });
});
