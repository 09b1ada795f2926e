import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TicketAnswer } from '../../src/contract/types.ts';
import type { OwnEservice } from '../../mock-server/catalogue/catalogue-service.ts';
import type { Redeemed } from '../../mock-server/tickets/eservice-service.ts';
import { anna, codeOf, startMe, type TestMe } from './support/me.ts';
import { building } from './tickets-world.ts';

let me: TestMe;
before(async () => {
  me = await startMe();
});
after(() => me.close());

const send = async (
  party: string,
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
) => {
  const call = await me.as(party);
  const json = body && { body: JSON.stringify(body) };
  return call(path, { method, headers: { 'content-type': 'application/json', ...headers }, ...json });
};

const redeem = (party: string, ticket: string) => send(party, 'POST', '/eservice/v1/tickets/redeem', { ticket });

/** From publishing to the press of the button, each party with its own certificate. */
async function press(): Promise<string> {
  const published = await send('catalogue-1', 'PUT', '/catalogue/v1/eservices/bygglov', building);
  const { id, version } = (await published.json()) as OwnEservice;
  await send('catalogue-1', 'PUT', `/catalogue/v1/shown/${id}`);
  const authorization = `Bearer ${await me.assertion('portal-1')}`;
  const body = { version, lang: 'sv' };
  const made = await send('portal-1', 'POST', `/portal/v1/eservices/${id}/tickets`, body, { authorization });
  assert.equal(made.status, 201);
  const { startUrl } = (await made.json()) as TicketAnswer;
  return new URL(startUrl).searchParams.get('ticket') ?? '';
}

describe('a ticket over mutual TLS', () => {
  it('opens for the certificate of the e-service that it was made for, and for no other', async () => {
    const ticket = await press();
    assert.equal(await codeOf(await redeem('eservice-2', ticket)), 'ticket-not-yours');
    assert.equal(await codeOf(await redeem('portal-1', ticket)), 'certificate-refused');
    const redeemed = await redeem('eservice-1', ticket);
    assert.equal(redeemed.status, 200);
    assert.equal(redeemed.headers.get('cache-control'), 'no-store');
    assert.equal(((await redeemed.json()) as Redeemed).citizen.personalNumber, anna);
  });

  it('stands in no line of ME’s log, nor does a personal number', async () => {
    const ticket = await press();
    await redeem('eservice-1', ticket);
    await redeem('eservice-2', ticket);
    assert.ok(me.logged.some((line) => line.includes('/eservice/v1/tickets/redeem')));
    assert.ok(!me.logged.some((line) => line.includes(ticket) || line.includes(anna)));
  });
});
