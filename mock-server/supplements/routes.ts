import { record } from '../audit/rules.ts';
import { swedishDay } from '../cases/rules.ts';
import { wakeWorkers } from '../database/wake.ts';
import { isOvertaken } from '../database/writes.ts';
import { Problem } from '../http/problem.ts';
import { orThrow, outcomeOf } from '../http/refusal.ts';
import type { Call, Handlers } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import type { eserviceService, SubmissionStatus } from '../tickets/rules.ts';
import { submissionById } from './kept.ts';
import { handIn } from './hand-in.ts';
import { submissionStatus } from './status.ts';

/** What an e-service hands in, and asks of what it has. Every attempt leaves an audit entry. */
export function submissionHandlers(me: Me): Handlers<typeof eserviceService, 'handIn' | 'readSubmission'> {
  return {
    handIn: async (call) => {
      // Of two of the case's parties at once, the second finds that the first has handed it in.
      const result = await handInOnce(me, call).catch((error: unknown) => {
        if (isOvertaken(error)) return handInOnce(me, call);
        throw error;
      });
      wakeWorkers('submission-send');
      return orThrow(result);
    },

    readSubmission: async ({ caller, params: { id } }) => {
      const at = me.clock();
      const result = await me.db.transaction().execute(async (db) => {
        const status = await submissionStatus(db, { id, party: caller.party.id }, swedishDay(at));
        const about = { subject: id, citizenId: (await submissionById(db, id))?.citizen_id };
        await record(db, { at, caller, operation: 'readSubmission', ...about, ...outcomeOf(status) });
        return status;
      });
      return orThrow(result);
    },
  };
}

function handInOnce(me: Me, { caller, body, idempotencyKey }: Call<(typeof eserviceService)['handIn']>) {
  const at = me.clock();
  const party = caller.party.id;
  return me.db.transaction().execute(async (db): Promise<SubmissionStatus | Problem> => {
    const kept = await handIn(db, { body, party, idempotencyKey }, at);
    const about = { subject: body.submission, citizenId: (await submissionById(db, body.submission))?.citizen_id };
    await record(db, { at, caller, operation: 'handIn', ...about, ...outcomeOf(kept) });
    return kept instanceof Problem ? kept : submissionStatus(db, { id: kept.id, party }, swedishDay(at));
  });
}
