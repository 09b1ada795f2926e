import type { Database } from '../database/connection.ts';
import { answering } from './administrative.ts';

/** What was found to be wrong with a signal after its message had been taken. */
interface LateFault {
  /** The sender. */
  organisationId: string;
  signalId: string;
  /** What is wrong and how to mend it. Never a personal number. */
  info: string;
}

/** Tells the sender of a signal, by an administrative error about the message that it came in. */
export async function sayFault(db: Database, { organisationId, signalId, info }: LateFault, at: Date): Promise<void> {
  const message = await db
    .selectFrom('shs_message')
    .innerJoin('organisation', 'organisation.id', 'shs_message.organisation_id')
    .innerJoin('shs_node', (join) => join.onTrue())
    .select(['corr_id', 'content_id', 'status', 'organisation.number as from', 'shs_node.address as me'])
    .where('organisation_id', '=', organisationId)
    .where('signal_id', '=', signalId)
    .where('state', '=', 'taken')
    .executeTakeFirst();
  if (!message || message.me === null) return;
  const { corr_id: corrId, content_id: contentId, status, from, me: to } = message;
  const about = { organisationId, from, to, label: { corrId, contentId, status }, by: null };
  await answering(about, { error: { code: 'IllegalDatapartContent', info } }, at)(db).execute();
}
