import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { portalFiles } from '../../src/contract/portal-files.ts';
import { portalService } from '../../src/contract/portal-service.ts';
import type { Operation } from '../../src/contract/service.ts';
import { callers, openMatrix, things, type CallerName, type ThingName } from './access-matrix-world.ts';
import { codeOf } from './support/me.ts';

/** Every operation of the portal service that ME answers, tried by everybody: a new one is tried as soon as it stands in the contract. */
const operations = Object.entries<Operation>({ ...portalService, ...portalFiles }).filter(
  ([, { access }]) => access !== 'session',
);

/** What an operation has to be sent, where it must be sent something. */
const bodies: Record<string, object> = {
  createSupplementTicket: { lang: 'sv' },
  createTicket: { version: 1 },
  replaceProfile: { revision: 0 },
  sendMessage: { text: 'När kommer beslutet?' },
  setPreferences: { revision: 0, language: 'sv', channels: [] },
  setChannel: { address: 'ny@epost.example' },
  verifyChannel: { code: '123456' },
};

/** The action that an operation is about, in every event of the matrix. */
const actions: Record<string, string> = {
  createSupplementTicket: 'supplement',
  getAttachment: 'file',
  getMessages: 'message',
  sendMessage: 'message',
};

const isPortal = (name: CallerName) => callers[name].party.startsWith('portal');
const seenBy = (thing: ThingName): readonly CallerName[] => things[thing].seenBy;
const all = Object.keys(callers) as CallerName[];

let matrix: Awaited<ReturnType<typeof openMatrix>>;
before(async () => {
  matrix = await openMatrix();
});
after(() => matrix.close());

/** As a gateway asks, about a thing where the operation is about one. */
function ask(caller: CallerName, [name, { method, path, query }]: (typeof operations)[number], thing: ThingName) {
  const kind = /^\/(\w+)\//.exec(path)?.[1] ?? '';
  const ids: Record<string, string> = matrix.ids.get(thing) ?? {};
  const filled = path
    .replace('{id}', ids[kind] ?? crypto.randomUUID())
    .replace('{action}', actions[name] ?? 'none')
    .replace('{kind}', 'email')
    .replace('{token}', 'a'.repeat(43));
  const body = method === 'GET' || method === 'DELETE' ? undefined : JSON.stringify(bodies[name] ?? {});
  return matrix.call(caller, `/portal/v1${filled}${query ? '?lang=sv' : ''}`, {
    method,
    ...(body !== undefined && { body }),
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
  });
}

for (const operation of operations) {
  const [name, { access, path }] = operation;
  const about = /^\/(cases|events|notices)\//.exec(path)?.[1];

  describe(`${name} (${access})`, () => {
    for (const caller of all.filter((it) => !isPortal(it))) {
      it(`is refused to ${caller}`, async () => {
        const response = await ask(caller, operation, 'Anna’s in Norrvik');
        assert.deepEqual([response.status, await codeOf(response)], [403, 'certificate-refused']);
      });
    }

    if (access === 'citizen') {
      it('asks for a login', async () => {
        const response = await ask('nobody in Norrvik', operation, 'Anna’s in Norrvik');
        assert.deepEqual([response.status, await codeOf(response)], [401, 'login-required']);
      });
    }

    for (const thing of about ? (Object.keys(things) as ThingName[]) : []) {
      const strangers = all.filter((it) => isPortal(it) && callers[it].citizen && !seenBy(thing).includes(it));
      it(`keeps ${thing} from ${strangers.join(', ')}`, async () => {
        for (const stranger of strangers) {
          const response = await ask(stranger, operation, thing);
          assert.deepEqual([response.status, await codeOf(response)], [404, 'not-found'], stranger);
        }
      });
      it(`gives ${thing} to ${seenBy(thing).join(', ')}`, async () => {
        for (const caller of seenBy(thing)) {
          const response = await ask(caller, operation, thing);
          assert.ok(response.ok, `${caller}: ${response.status} ${await response.clone().text()}`);
        }
      });
    }

    if (access === 'citizen' && !about && operation[1].method === 'GET') {
      it('holds nothing that is somebody else’s', async () => {
        for (const caller of all.filter((it) => isPortal(it) && callers[it].citizen)) {
          const answer = await (await ask(caller, operation, 'Anna’s in Norrvik')).text();
          for (const thing of Object.keys(things) as ThingName[]) {
            if (seenBy(thing).includes(caller)) continue;
            assert.ok(!answer.includes(thing), `${caller} was shown ${thing}`);
          }
        }
      });
    }
  });
}

describe('lists', () => {
  it('hold what is the citizen’s in that portal', async () => {
    const lists = operations.filter(([name]) => name === 'listCases' || name === 'listSent');
    for (const operation of lists) {
      for (const thing of Object.keys(things) as ThingName[]) {
        for (const caller of seenBy(thing)) {
          assert.ok((await (await ask(caller, operation, thing)).text()).includes(thing), `${caller} misses ${thing}`);
        }
      }
    }
  });
});
