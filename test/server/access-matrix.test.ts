import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { portalFiles } from '../../src/contract/portal-files.ts';
import { portalService } from '../../src/contract/portal-service.ts';
import { portalStreams } from '../../src/contract/portal-streams.ts';
import type { Operation } from '../../src/contract/service.ts';
import { plans, type Plan } from './access-matrix-plans.ts';
import { callers, openMatrix, things, type CallerName, type ThingName } from './access-matrix-world.ts';
import { codeOf } from './support/me.ts';

/** Every operation of the portal service that ME answers, tried by everybody, as its plan says. */
const operations = Object.entries<Operation>({ ...portalService, ...portalFiles, ...portalStreams }).filter(
  ([, { access }]) => access !== 'session',
);
type Entry = (typeof operations)[number];

const order = Object.keys(plans);
const inOrder = operations.toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other));
const planOf = (name: string): Plan | undefined => (plans as Partial<Record<string, Plan>>)[name];

const everybody = Object.keys(callers) as CallerName[];
const everything = Object.keys(things) as ThingName[];
const isPortal = (name: CallerName) => callers[name].party.startsWith('portal');
const citizens = everybody.filter((name) => isPortal(name) && callers[name].citizen);

let matrix: Awaited<ReturnType<typeof openMatrix>>;
before(async () => {
  matrix = await openMatrix();
});
after(() => matrix.close());

/** As a gateway asks, about a thing where the operation is about one. */
function ask(caller: CallerName, [name, { method, path, query }]: Entry, thing: ThingName = 'Anna’s in Norrvik') {
  const { action = 'none', body = {} } = planOf(name) ?? {};
  const ids: Record<string, string> = matrix.ids.get(thing) ?? {};
  const filled = path
    .replace('{id}', () => ids[/^\/(\w+)\//.exec(path)?.[1] ?? ''] ?? assert.fail(`There is none for ${path}`))
    .replace('{action}', action)
    .replace('{kind}', 'email')
    .replace('{token}', 'a'.repeat(43));
  return matrix.call(caller, `/portal/v1${filled}${query ? '?lang=sv' : ''}`, {
    method,
    ...(method !== 'GET' && method !== 'DELETE' && { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
  });
}

async function allGoesWell(caller: CallerName, entry: Entry, thing?: ThingName): Promise<string> {
  const response = await ask(caller, entry, thing);
  const text = await response.text();
  const { status } = planOf(entry[0]) ?? {};
  assert.ok(status ? response.status === status : response.ok, `${caller}: ${response.status} ${text}`);
  return text;
}

async function isUnknown(caller: CallerName, entry: Entry, thing?: ThingName): Promise<void> {
  const response = await ask(caller, entry, thing);
  assert.deepEqual([response.status, await codeOf(response)], [404, 'not-found'], caller);
}

/** Who sees a thing; of its e-service: everybody in its organisation's portal. */
function seers(thing: ThingName, what: string, access: string): CallerName[] {
  if (what !== 'eservices') return [...things[thing].seenBy];
  const portal = callers[things[thing].seenBy[0]].party;
  return everybody.filter((name) => callers[name].party === portal && (callers[name].citizen ?? access === 'visitor'));
}

/** What an answer has to name: the e-service by its id, everything else by its text. */
const markOf = (thing: ThingName, what: string) =>
  what === 'eservices' ? (matrix.ids.get(thing)?.eservices ?? '') : thing;

/** What Anna and Erik keep, as they are shown it. */
async function kept(): Promise<string[]> {
  const reads = operations.filter(([name]) => ['getProfile', 'getContacts', 'getCalendar'].includes(name));
  const owners = ['Anna in Norrvik', 'Erik in Norrvik'] as const;
  return Promise.all(reads.flatMap((entry) => owners.map((caller) => allGoesWell(caller, entry))));
}

it('has a plan for every operation, and for no other', () => {
  assert.deepEqual(Object.keys(plans).toSorted(), operations.map(([name]) => name).toSorted());
});

for (const entry of inOrder) {
  const [name, { access }] = entry;
  const plan = planOf(name);

  describe(`${name} (${access})`, () => {
    for (const caller of everybody.filter((each) => !isPortal(each))) {
      it(`is refused to ${caller}`, async () => {
        const response = await ask(caller, entry);
        assert.deepEqual([response.status, await codeOf(response)], [403, 'certificate-refused']);
      });
    }

    if (access === 'citizen') {
      it('asks for a login', async () => {
        const response = await ask('nobody in Norrvik', entry);
        assert.deepEqual([response.status, await codeOf(response)], [401, 'login-required']);
      });
    }
    if (plan) triesOf(entry, plan);
  });
}

function triesOf(entry: Entry, plan: Plan): void {
  const [, { access }] = entry;
  if ('one' in plan) {
    for (const thing of everything) {
      const seeing = seers(thing, plan.one, access);
      const strangers = citizens.filter((each) => !seeing.includes(each));
      it(`keeps ${thing} from ${strangers.join(', ')}`, async () => {
        for (const stranger of strangers) await isUnknown(stranger, entry, thing);
      });
      it(`gives ${thing} to ${seeing.join(', ')}`, async () => {
        for (const caller of seeing) await allGoesWell(caller, entry, thing);
      });
    }
  }
  if ('list' in plan) {
    for (const caller of everybody.filter(
      (each) => isPortal(each) && (callers[each].citizen ?? access === 'visitor'),
    )) {
      it(`shows ${caller} all of theirs, and nothing else`, async () => {
        const answer = await allGoesWell(caller, entry);
        for (const thing of everything) {
          const theirs = seers(thing, plan.list, access).includes(caller);
          assert.equal(answer.includes(markOf(thing, plan.list)), theirs, thing);
        }
      });
    }
  }
  if ('own' in plan) {
    const changed = plan.own === 'changed';
    it(`shows ${changed ? 'and changes ' : ''}nothing of what others keep`, async () => {
      const before = changed && (await kept());
      for (const caller of changed ? (['Ada in Norrvik'] as const) : citizens) {
        const answer = await allGoesWell(caller, entry);
        for (const [other, address] of matrix.addresses) {
          if (callers[caller].citizen !== other) assert.ok(!answer.includes(address), caller);
        }
      }
      if (before) assert.deepEqual(await kept(), before);
    });
  }
  if ('secret' in plan) {
    it('opens for nobody who has guessed', async () => {
      for (const caller of everybody.filter(isPortal)) await isUnknown(caller, entry);
    });
  }
}
