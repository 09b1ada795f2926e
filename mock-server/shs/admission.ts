import { numberIn } from './address.ts';
import type { Agreement, Known } from './agreed.ts';
import { ShsFault } from './fault.ts';
import type { Label } from './label.ts';

/** Where a message goes. */
export interface Destination {
  kind: 'signal' | 'plain';
  /** The receiver's address. */
  to: string;
  /** The receiving organisation's id; undefined for ME. */
  organisationId: string | undefined;
  /** Undefined for a plain product that has no agreements at all. */
  agreement: Agreement | undefined;
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

/** Whether the product is known, agreed on with this sender, and for the receiver. Throws `ShsFault`. */
export function destinationOf(label: Label, known: Known): Destination {
  if (!known.product) {
    throw new ShsFault(
      'UnknownProductType',
      `The product type ${label.product} is not registered here. Use the one that has been agreed on, or have it registered.`,
    );
  }
  const { kind } = known.product;
  const receiver =
    kind === 'signal' ? { to: forMe(label, known.me), organisationId: undefined } : forRegistered(label, known);
  return { kind, ...receiver, agreement: agreementFor(receiver.to, label, known) };
}

/** Only ME reads signals, so one without `to` is for ME. */
function forMe(label: Label, me: string | null): string {
  const to = label.to?.address ?? me ?? '';
  if (numberIn(to) === me) return to;
  throw new ShsFault('UnknownReceiver', `Signals are for Mina Engagemang. Write urn:X-shs:${me ?? ''} in <to>.`);
}

function forRegistered({ to }: Label, { receiver }: Known): { to: string; organisationId: string } {
  if (!to) throw new ShsFault('UnresolvedReceiver', "The label has no <to>. Write the receiver's address.");
  if (receiver !== null) return { to: to.address, organisationId: receiver };
  throw new ShsFault('UnknownReceiver', "The label's <to> is no organisation that is registered here. Mend <to>.");
}

function agreementFor(to: string, label: Label, { agreements, agreed, product }: Known): Agreement | undefined {
  const found = agreements.find(({ receivers }) => receivers.includes(numberIn(to)));
  if (found) return found;
  const open = product?.kind === 'plain' && !agreed && label.agreement === undefined;
  if (open) return undefined;
  throw new ShsFault(
    'MissingAgreement',
    label.agreement === undefined
      ? 'No agreement on this product type holds today between this sender and this receiver. Have one registered.'
      : 'The agreement that shs.agreement names does not hold today for this product type, sender and receiver. Mend it, or leave it out.',
  );
}
