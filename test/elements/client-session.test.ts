import { expect, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { SessionWatch } from '../../src/client/session.ts';
import { citizenSession, visitorSession } from '../fixtures/citizen.ts';
import { respond } from '../fixtures/handlers.ts';
import { mockGateway } from '../fixtures/worker.ts';

let number = 0;

/** A watch over a gateway of its own, and what it told. */
function watch() {
  const endpoint = `/gateway-${++number}`;
  const told: string[] = [];
  const session = new SessionWatch(endpoint);
  session.subscribe({ clear: () => void told.push('clear'), load: () => void told.push('load') });
  return { endpoint, session, told };
}

const answer = (key: string, status = 200) => new Response('', { status, headers: key ? { 'ME-Session': key } : {} });
const bothTold = ['clear', 'load'];

describe('the session watch', () => {
  // Watches of earlier tests listen to the page as well.
  const use = mockGateway(http.get('*/v1/session', () => HttpResponse.error()));

  it('is silent about the first session, and about the same again', () => {
    const { session, told } = watch();
    session.learn(answer('a'));
    session.learn(answer('a'));
    session.learn(answer(''));
    expect(told).to.deep.equal([]);
  });

  it('clears, then loads, when the session is another', () => {
    const { session, told } = watch();
    session.learn(answer('a'));
    session.learn(answer('b'));
    expect(told).to.deep.equal(bothTold);
  });

  it('takes 401 for the end of the session', () => {
    const { session, told } = watch();
    session.learn(answer('a'));
    session.learn(answer('', 401));
    expect(told).to.deep.equal(bothTold);
    expect(session.key).to.equal('none');
  });

  it('tells other tabs, and other copies of the library in this page', async () => {
    const { endpoint, session, told } = watch();
    const other = new SessionWatch(endpoint);
    other.learn(answer('a'));
    session.learn(answer('a'));
    other.learn(answer('none'));
    await waitUntil(() => told.length === 2, 'not told');
    expect(told).to.deep.equal(bothTold);
    expect(session.key).to.equal('none');
  });

  it('keeps apart what belongs to different gateways', async () => {
    const { told, session } = watch();
    session.learn(answer('a'));
    const elsewhere = watch();
    elsewhere.session.learn(answer('b'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).to.deep.equal([]);
  });

  it('clears when the page may be kept, and asks who is logged in before it loads again', async () => {
    const { endpoint, session, told } = watch();
    session.learn(answer('a'));
    let asked = 0;
    use(
      respond(
        'getSession',
        () => {
          asked++;
          expect(told).to.deep.equal(['clear']);
          return citizenSession;
        },
        { endpoint, session: 'a' },
      ),
    );
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(told).to.deep.equal(['clear']);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await waitUntil(() => told.includes('load'), 'not loaded');
    expect(asked).to.equal(1);
    expect(told).to.deep.equal(bothTold);
  });

  it('comes back to another session once, not twice', async () => {
    const { endpoint, session, told } = watch();
    session.learn(answer('a'));
    use(respond('getSession', visitorSession, { endpoint, session: 'none' }));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await waitUntil(() => told.includes('load'), 'not loaded');
    expect(told).to.deep.equal(['clear', 'clear', 'load']);
  });

  it('leaves a page alone that is only left', () => {
    const { session, told } = watch();
    session.learn(answer('a'));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    expect(told).to.deep.equal([]);
  });

  it('tells nobody who has stopped listening', () => {
    const { session } = watch();
    let cleared = 0;
    const stop = session.subscribe({ clear: () => (cleared += 1), load: () => undefined });
    session.learn(answer('a'));
    stop();
    session.learn(answer('b'));
    expect(cleared).to.equal(0);
  });
});
