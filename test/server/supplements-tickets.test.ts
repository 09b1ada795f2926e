/** One-time tickets: good for one citizen, one request, one e-service and one redemption. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Response } from 'undici';
import { openSupplements, type SupplementsWorld } from './supplements-world.ts';
import { anna, erik } from './signals-world.ts';
import { codeOf } from './support/me.ts';
import type { Problem } from '../../src/contract/types.ts';

let world: SupplementsWorld;
before(async () => {
  world = await openSupplements();
});
after(() => world.close());

const problemIn = async (answer: Response) => (await answer.json()) as Problem;
const xml = `<extra><b:underlag xmlns:b="urn:norrvik:bygglov" diarienummer="2026-417"> <b:handling typ="ritning &amp; mått"/>
</b:underlag></extra>`;

describe('redeeming a ticket for a supplement', () => {
  it('tells what is asked for, in which case, and what the case system sent along, to the last sign', async () => {
    const { id, number, signalId } = await world.ask({ until: '2099-03-06', extra: xml });
    const told = await world.begin(id);
    assert.equal(told.citizen.personalNumber, anna);
    assert.deepEqual(told.case, { number, organisation: { id: 'norrvik', name: 'Norrviks kommun' } });
    assert.equal(told.event.heading, 'Vi behöver en ritning till');
    assert.deepEqual(told.request, {
      signal: signalId,
      action: 'ritning',
      text: 'En ritning i skala 1:100.',
      until: '2099-03-06',
    });
    assert.deepEqual(told.extra, {
      type: 'application/xml',
      body: '<b:underlag xmlns="urn:x-mina-engagemang:signal:1" xmlns:b="urn:norrvik:bygglov" diarienummer="2026-417"> <b:handling typ="ritning &amp; mått"></b:handling>\n</b:underlag>',
    });
    assert.equal(told.submission.until, '2099-03-06');
    assert.equal(told.returnUrl, 'http://localhost:8400/mina-sidor');
  });

  it('passes JSON through as it was written, spaces and all', async () => {
    const body = '{ "belopp": 12.50,\n  "namn": "Å & Ö" }';
    const { id } = await world.ask({ extra: `<extra><json><![CDATA[${body}]]></json></extra>` });
    assert.deepEqual((await world.begin(id)).extra, { type: 'application/json', body });
  });

  it('uses it up: a second redemption is refused and audited, and leads back to the case', async () => {
    const { id } = await world.ask();
    const ticket = await world.ticketIn(await world.press(id));
    assert.equal((await world.redeem(ticket)).status, 200);
    const { code, restartUrl } = await problemIn(await world.redeem(ticket));
    assert.deepEqual([code, restartUrl], ['ticket-used', 'http://localhost:8400/mina-sidor']);
    const [last] = await world.audited('redeemTicket');
    assert.deepEqual([last?.outcome, last?.reason], ['refused', 'ticket-used']);
    assert.ok(last?.citizen_id);
  });

  it('succeeds once when it is tried many times at once', async () => {
    const { id } = await world.ask();
    const ticket = await world.ticketIn(await world.press(id));
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.redeem(ticket)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 410, 410, 410, 410]);
  });

  it('refuses a guessed one, another e-service and another citizen, and then takes the rightful one', async () => {
    const { id } = await world.ask();
    const ticket = await world.ticketIn(await world.press(id));
    assert.equal(
      await codeOf(await world.redeem(`${ticket.slice(0, -1)}${ticket.endsWith('A') ? 'B' : 'A'}`)),
      'ticket-unknown',
    );
    const stolen = await problemIn(await world.redeem(ticket, { party: 'eservice-2' }));
    assert.equal(stolen.code, 'ticket-not-yours');
    assert.equal(stolen.restartUrl, undefined);
    assert.equal(await codeOf(await world.redeem(ticket, { personalNumber: erik })), 'ticket-other-citizen');
    const refused = (await world.audited('redeemTicket')).slice(0, 3).map(({ reason }) => reason);
    assert.deepEqual(refused.toSorted(), ['ticket-not-yours', 'ticket-other-citizen', 'ticket-unknown']);
    assert.equal((await world.redeem(ticket, { personalNumber: anna })).status, 200);
  });

  it('refuses an expired one, and takes a new one for the same request', async () => {
    const { id } = await world.ask();
    const ticket = await world.ticketIn(await world.press(id));
    world.me.pass(301);
    const { code, restartUrl } = await problemIn(await world.redeem(ticket));
    assert.deepEqual([code, restartUrl], ['ticket-expired', 'http://localhost:8400/mina-sidor']);
    const [last] = await world.audited('redeemTicket');
    assert.deepEqual([last?.outcome, last?.reason], ['refused', 'ticket-expired']);
    assert.equal((await world.redeem(await world.ticketIn(await world.press(id)))).status, 200);
  });

  it('is nothing that a GET could do', async () => {
    const { id } = await world.ask();
    const ticket = await world.ticketIn(await world.press(id));
    const looked = await world.callAs('eservice-1', `/eservice/v1/tickets/redeem?ticket=${ticket}`);
    assert.equal(looked.status, 405);
    assert.equal((await world.redeem(ticket)).status, 200);
  });
});

describe('the press of the button', () => {
  it('may be repeated while nothing is handed in, after an e-service that failed or in a second tab: the submission is the same', async () => {
    const { id } = await world.ask();
    const first = await world.begin(id);
    const second = await world.begin(id);
    assert.equal(second.submission.id, first.submission.id);
  });

  it('is remembered once it has led to the e-service, for the citizen alone, until something is handed in', async () => {
    const { id, caseId } = await world.ask({ to: [anna, erik] });
    const begunAt = async (who: 'anna' | 'erik') => {
      const { begunAt } = await world.see(caseId, who);
      assert.equal((await world.task(caseId, who)).begunAt, begunAt, 'the list of tasks says the same');
      return begunAt;
    };
    await world.press(id);
    assert.equal(await begunAt('anna'), undefined);
    const { submission } = await world.begin(id);
    const first = await begunAt('anna');
    assert.ok(first);
    world.me.pass(60);
    await world.begin(id);
    assert.equal(await begunAt('anna'), first);
    assert.equal(await begunAt('erik'), undefined);
    assert.equal((await world.handIn(submission.id)).status, 201);
    assert.equal(await begunAt('anna'), undefined);
  });

  it('voids the former ticket when it is a repeat of the same request', async () => {
    const { id } = await world.ask();
    const key = crypto.randomUUID();
    const former = await world.ticketIn(await world.press(id, { key }));
    const latter = await world.ticketIn(await world.press(id, { key }));
    assert.equal(await codeOf(await world.redeem(former)), 'ticket-used');
    assert.equal((await world.redeem(latter)).status, 200);
  });

  it('is nobody’s but those whom the event is open to, in a portal that shows it', async () => {
    const { id } = await world.ask();
    assert.equal(await codeOf(await world.press(id, { who: 'erik' })), 'not-found');
    assert.equal(await codeOf(await world.press(id, { portal: 'portal-2' })), 'not-found');
  });

  it('asks for both views', async () => {
    const { id } = await world.ask();
    await world.me.register(({ parties }) => {
      const portal = parties.find((it) => it.id === 'portal-1')?.portal;
      if (portal) portal.views = portal.views.filter((view) => view !== 'tickets');
    });
    assert.equal(await codeOf(await world.press(id)), 'not-allowed');
    await world.me.register(({ parties }) => parties.find((it) => it.id === 'portal-1')?.portal?.views.push('tickets'));
  });

  it('says that a request has been withdrawn, also when that was done after the ticket', async () => {
    const { id, signalId, caseId } = await world.ask();
    const ticket = await world.ticketIn(await world.press(id));
    await world.say(`<withdrawal><request of="${signalId}" action="ritning"/></withdrawal>`);
    assert.equal(await codeOf(await world.redeem(ticket)), 'request-withdrawn');
    assert.equal(await codeOf(await world.press(id)), 'request-withdrawn');
    assert.equal((await world.see(caseId)).state, 'withdrawn');
  });

  it('says so of a whole case that has been withdrawn', async () => {
    const { id, number } = await world.ask();
    await world.say(`<withdrawal><case number="${number}"/></withdrawal>`);
    assert.equal(await codeOf(await world.press(id)), 'request-withdrawn');
  });

  it('is still possible when the last day has passed', async () => {
    const { id, caseId } = await world.ask({ until: '2026-01-01' });
    assert.equal((await world.see(caseId)).state, 'too-late');
    assert.equal((await world.press(id)).status, 201);
  });

  it('is over when the case system says that it has come in by another way', async () => {
    const { id, signalId, caseId } = await world.ask();
    const begun = await world.begin(id);
    await world.say(`<receipt of="${signalId}" action="ritning" state="taken"/>`);
    const seen = await world.see(caseId);
    assert.equal(seen.state, 'taken');
    assert.ok(seen.cameInAt);
    assert.equal(await codeOf(await world.press(id)), 'request-closed');
    assert.equal(await codeOf(await world.handIn(begun.submission.id)), 'request-closed');
  });
});
