import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  payload: AdapterPayload;
  /** Milliseconds since 1970. */
  expires: number;
}

/** Logins and codes, kept in memory until they expire: a restart logs everyone out here. */
export function storage(model: string): Adapter {
  const kept = new Map<string, Kept>();
  const find = (matches: (payload: AdapterPayload) => boolean) =>
    [...living(kept).values()].map(({ payload }) => payload).find(matches);
  return {
    async upsert(id, payload, expiresIn) {
      kept.set(id, { payload, expires: Date.now() + (expiresIn ?? Infinity) * 1000 });
    },
    find: async (id) => living(kept).get(id)?.payload,
    findByUid: async (uid) => find((payload) => payload.uid === uid),
    findByUserCode: async (userCode) => find((payload) => payload.userCode === userCode),
    async consume(id) {
      const found = kept.get(id);
      if (!found) throw new Error(`There is no ${model} to consume.`);
      found.payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      kept.delete(id);
    },
    async revokeByGrantId(grantId) {
      for (const [id, { payload }] of kept) if (payload.grantId === grantId) kept.delete(id);
    },
  };
}

/** What has not expired; the rest is thrown away. */
function living(kept: Map<string, Kept>): Map<string, Kept> {
  for (const [id, { expires }] of kept) if (expires < Date.now()) kept.delete(id);
  return kept;
}
