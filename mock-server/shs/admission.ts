import { numberIn } from './address.ts';
import type { Agreement, Known } from './agreed.ts';
import { ShsFault } from './fault.ts';
import type { Label } from './label.ts';

/** Where a message goes: to ME, or to where another organisation fetches it. */
export type Destination = { kind: 'signal'; agreement: Agreement } | ({ kind: 'plain' } & Receiver);

/** An organisation that messages are kept for. */
export interface Receiver {
  organisationId: string;
  /** Its address, perhaps with an internal id. */
  to: string;
}

/** The sender is who has shown the certificate. Throws `ShsFault`. */
export function checkSender({ from }: Label, known: Known): void {
  if (!from || numberIn(from.address) === known.sender) return;
  if (!known.fromKnown) {
    throw new ShsFault(
      'UnknownSender',
      "The label's <from> is no organisation that is registered here. Write the number that the certificate is registered for.",
    );
  }
  throw new ShsFault(
    'IllegalSender',
    "The label's <from> is another organisation than the certificate's. Send with your own certificate, in your own name.",
  );
}

/** ME serves asynchronous messages only. Throws `ShsFault`. */
export function checkTransfer({ transferType }: Label): void {
  if (transferType === 'asynch') return;
  throw new ShsFault(
    'IllegalMessageStructure',
    'Synchronous messages are not taken. Send it with transfer-type="asynch".',
  );
}

/**
 * Where the message goes, when the product is known and an agreement on it holds. A plain product that no agreement at all is registered for
 * is open to every organisation that is registered. Throws `ShsFault`.
 */
export function destinationOf(label: Label, known: Known): Destination {
  if (!known.product) {
    throw new ShsFault(
      'UnknownProductType',
      `The product type ${label.product} is not registered here. Use the one that has been agreed on, or have it registered.`,
    );
  }
  if (known.product.kind === 'signal')
    return { kind: 'signal', agreement: agreementOn(forMe(label, known), known, label) };
  if (known.product.kind !== 'plain') {
    throw new ShsFault(
      'IllegalProductType',
      'What is of this product type is sent by Mina Engagemang alone. Mend <product>.',
    );
  }
  const receiver = receiverOf(label, known);
  const open = !known.agreed && label.agreement === undefined;
  if (!open) agreementOn(receiver.to, known, label);
  return { kind: 'plain', ...receiver };
}

/** Only ME reads signals, so one without `to` is for ME. */
function forMe({ to }: Label, { me }: Known): string {
  const address = to?.address ?? me ?? '';
  if (numberIn(address) === me) return address;
  throw new ShsFault('UnknownReceiver', `Signals are for Mina Engagemang. Write urn:X-shs:${me ?? ''} in <to>.`);
}

/** The organisation that a message is for. Throws `ShsFault`. */
export function receiverOf({ to }: Label, { receiver }: Known): Receiver {
  if (!to) throw new ShsFault('UnresolvedReceiver', "The label has no <to>. Write the receiver's address.");
  if (receiver !== undefined) return { to: to.address, organisationId: receiver };
  throw new ShsFault('UnknownReceiver', "The label's <to> is no organisation that is registered here. Mend <to>.");
}

function agreementOn(to: string, { agreements }: Known, label: Label): Agreement {
  const found = agreements.find(({ receivers }) => receivers.includes(numberIn(to)));
  if (found) return found;
  throw new ShsFault(
    'MissingAgreement',
    label.agreement === undefined
      ? 'No agreement on this product type holds today between this sender and this receiver. Have one registered.'
      : 'The agreement that shs.agreement names does not hold today for this product type, sender and receiver. Mend it, or leave it out.',
  );
}
