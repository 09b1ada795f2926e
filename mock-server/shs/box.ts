import type { Caller } from '../access/caller.ts';
import type { Database } from '../database/connection.ts';
import { Problem } from '../http/problem.ts';
import { fromUrn, isAddress, numberIn } from './address.ts';
import type { Box } from './delivery.ts';

/** The box at an address (`urn:X-shs:` or bare), for the organisation whose address it is. Throws `bad-request` and `not-allowed`. */
export async function boxOf(db: Database, { party }: Caller, given: string): Promise<Box> {
  const address = fromUrn(given);
  if (!isAddress(address)) {
    throw new Problem(
      'bad-request',
      "The path has no SHS address. Write /shs/ds/ and your organisation's number, ten digits.",
    );
  }
  const own = await db
    .selectFrom('organisation')
    .select('number')
    .where('id', '=', party.organisation.id)
    .executeTakeFirstOrThrow();
  if (numberIn(address) === own.number) return { organisationId: party.organisation.id, address };
  throw new Problem('not-allowed', "This certificate opens its own organisation's addresses only.");
}
