import type { Database } from '../database/connection.ts';
import type { Me } from '../me-context.ts';
import type { Attachment } from './attachment.ts';
import { SignalFault } from './signal-fault.ts';
import type { Signal } from './signal.ts';

export { SignalFault } from './signal-fault.ts';
export type { Attachment } from './attachment.ts';
export type { Signal } from './signal.ts';

/** A signal as it came in a message. */
export interface Arrival {
  /** The sender, whose certificate was shown. */
  organisation: { id: string; name: string };
  party: { id: string };
  /** The certificate's `x5t#S256`. */
  certificate: string;
  signal: Signal;
  attachments: Attachment[];
}

/** What became of a signal. */
export interface Outcome {
  /** `repeated`: the same signal had come before, and nothing was changed. */
  state: 'taken' | 'repeated';
  /** The places, from 1, of those recipients who could not be told by SMS or e-mail. */
  withoutContact: number[];
}

/** Reads and checks the XML against the schema and what can be said of it alone. Throws `SignalFault`. */
export async function readSignal(_xml: Uint8Array): Promise<Signal> {
  throw new SignalFault('not built');
}

/** Checks that every attachment that the signal names has come, and none that it doesn't. Throws `SignalFault`. */
export function checkAttachments(_signal: Signal, _attachments: readonly Attachment[]): void {}

/**
 * Takes the signal in, in the caller's transaction: case, event, notifications and audit entry. Throws `SignalFault` for what shows only when
 * ME's own data is asked (an unknown e-service, a mail domain of somebody else's, an id used before for something else).
 */
export async function takeIn(_me: Me, _trx: Database, _arrival: Arrival): Promise<Outcome> {
  throw new SignalFault('not built');
}
