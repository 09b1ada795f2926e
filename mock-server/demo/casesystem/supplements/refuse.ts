import { randomUUID } from 'node:crypto';
import { connect } from '../../../shs/client/connection.ts';
import { writeManagement } from '../../../shs/management.ts';
import { writeMessage } from '../../../shs/message.ts';
import { toLocal } from '../../../shs/time.ts';
import type { DemoSettings } from '../../settings.ts';
import { clientSettings } from '../../shs.ts';
import type { CaseSystem } from '../systems.ts';
import type { Supplement } from './read.ts';

/** Tells ME by SHS that a supplement can't be taken. Throws when ME does not take the message. */
export async function refuse(
  { id }: CaseSystem,
  { message }: Supplement,
  why: string,
  demo: DemoSettings,
): Promise<void> {
  const settings = { ...clientSettings(id, demo), maxBytes: 1_000_000 };
  const datetime = toLocal(new Date());
  const error = { code: 'IllegalDatapartContent' as const, info: why };
  const bytes = writeManagement({ ...message, datetime, error, appinfo: [] });
  const connection = await connect(settings);
  const label = {
    txId: randomUUID(),
    ...message,
    transferType: 'asynch' as const,
    sequenceType: 'adm' as const,
    status: 'production' as const,
    from: { address: settings.organisation },
    to: { address: settings.to },
    product: 'error',
    meta: [],
    datetime,
    data: [],
  };
  const part = { type: 'error', filename: 'error.xml', contentType: 'text/xml; charset=ISO-8859-1', bytes };
  await connection.send(writeMessage({ label, parts: [part] })).finally(() => connection.close());
}
