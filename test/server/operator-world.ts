import { openShs } from './shs-world.ts';

export type OperatorWorld = Awaited<ReturnType<typeof openOperators>>;

/** A real ME with case systems and an operator, and what the operator is answered. */
export async function openOperators() {
  const world = await openShs();
  await world.me.register(({ parties }) => {
    const certificates = [{ file: 'certs/operator-1.crt' }];
    parties.push({ id: 'operator-1', organisation: 'mina-engagemang', role: 'operator', certificates });
  });
  const operator = await world.me.as('operator-1');
  return {
    ...world,
    operator,
    ask: async <T>(path: string, init?: RequestInit): Promise<T> =>
      (await (await operator(`/operator/v1${path}`, init)).json()) as T,
    audited: (operation: string) =>
      world.me.db.selectFrom('audit_entry').selectAll().where('operation', '=', operation).execute(),
  };
}

/** Somebody whose SMS has failed for good. */
export async function untellable({ me }: OperatorWorld): Promise<void> {
  const at = new Date('2026-03-01T08:00:00Z');
  await me.db
    .insertInto('notification')
    .values({
      id: crypto.randomUUID(),
      citizen_id: 'somebody',
      organisation_id: 'norrvik',
      kind: 'sms',
      state: 'failed',
      news: 1,
      created_at: at,
      due_at: at,
      attempted_at: at,
      sent_at: null,
      gateway_id: null,
      reason: 'rejected by the gateway',
    })
    .execute();
}
