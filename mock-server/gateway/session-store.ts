/** What is kept of a session, until its time is over. */
export interface Stored<T> {
  value: T;
  expiresAt: Date;
}

/**
 * Where sessions are kept. The default is this process's memory; several processes behind one portal need one that they
 * share. Values are JSON and hold ID tokens: keep them out of logs and backups.
 * In Redis the four are GET with PEXPIRETIME, SET with PXAT, PEXPIREAT with XX, and DEL.
 */
export interface SessionStore<T = unknown> {
  get(key: string): Promise<Stored<T> | undefined>;
  set(key: string, value: T, expiresAt: Date): Promise<void>;
  /** Does nothing when the entry is gone: a request under way when somebody logs out must not bring the session back. */
  prolong(key: string, expiresAt: Date): Promise<void>;
  delete(key: string): Promise<void>;
}

/** A store in this process's memory. Restarting logs everybody out. */
export function memoryStore<T>(clock: () => Date): SessionStore<T> {
  const entries = new Map<string, Stored<T>>();
  const sweep = () => {
    const now = clock();
    for (const [key, { expiresAt }] of entries) if (expiresAt <= now) entries.delete(key);
  };
  return {
    async get(key) {
      return entries.get(key);
    },
    async set(key, value, expiresAt) {
      sweep();
      entries.set(key, { value, expiresAt });
    },
    async prolong(key, expiresAt) {
      const entry = entries.get(key);
      if (entry) entries.set(key, { ...entry, expiresAt });
    },
    async delete(key) {
      entries.delete(key);
    },
  };
}
