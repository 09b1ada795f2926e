import { sql } from 'kysely';
import type { Database } from '../database/connection.ts';
import type { Listen } from '../database/listening.ts';
import type { Me } from '../me-context.ts';
import { Streams, type Told, type Watcher } from './streams.ts';

/** Milliseconds between two words to the database on who is watched, and how long it believes each. */
const renewal = 60_000;
const belief = '150 seconds';

/** Milliseconds that a change may take from telling to being committed, as a rule. */
const settling = 300;

/** Who wants to hear of changes, in this process; told by the database of what any node has written. */
export interface Live {
  hasRoomFor: (citizenId: string) => boolean;
  /** A stream for the watcher, who is told as soon as nothing is missed any more. */
  open: (watcher: Watcher) => Promise<ReadableStream<Uint8Array>>;
  /** Ends every stream: pages come again by themselves, to another node if there is one. */
  endStreams: () => void;
  close: () => Promise<void>;
}

export function startLive({ db, clock, log }: Me, listen: Listen): Live {
  const streams = new Streams(clock);
  const renew = () => watch(db, streams.citizens).catch(() => undefined);
  const stopListening = listen({
    channel: 'me_live',
    hear: (payload) => {
      const [citizenId = '', organisationId = '', what] = payload.split(' ');
      streams.tell(citizenId, organisationId, what as Told);
    },
    begin: () => void renew().then(() => streams.tellAllReady()),
    trouble: ({ message }) => log.error({ error: message }, 'live updates wait for the database; trying again'),
  });
  const renewing = setInterval(() => void renew(), renewal).unref();
  return {
    hasRoomFor: (citizenId) => streams.hasRoomFor(citizenId),
    open: async (watcher) => {
      await watch(db, [watcher.citizenId]);
      const { body, ready } = streams.open(watcher);
      // A change that was being written when the watch began was told to nobody. The page asks once it is committed.
      setTimeout(ready, settling).unref();
      return body;
    },
    endStreams: () => streams.close(),
    close: async () => {
      clearInterval(renewing);
      streams.close();
      await stopListening();
    },
  };
}

/** Lets the database tell of these citizens, and forget those whom nobody has watched for a while. */
async function watch(db: Database, citizenIds: string[]): Promise<void> {
  await sql`
    with forgotten as (delete from live_watch where until < now() and citizen_id <> all(${citizenIds}))
    insert into live_watch (citizen_id, until)
    select citizen_id, now() + ${belief}::interval from unnest(${citizenIds.toSorted()}::text[]) citizen_id
    on conflict (citizen_id) do update set until = excluded.until`.execute(db);
}
