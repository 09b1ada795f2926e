import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { emailAddress } from '../../../src/contract/schemas/profile.ts';
import { Problem } from '../../http/problem.ts';
import type { ChannelKind } from '../tables.ts';

/** One way of writing for what can be written in several. Throws `invalid-input` for what can take no message. */
export const normaliseAddress = (kind: ChannelKind, written: string): string =>
  kind === 'sms' ? mobileNumber(written) : mailAddress(written);

/** What can receive an SMS. What costs the sender more than an ordinary one, or can't receive any, is of another type. */
const mobile = ['MOBILE', 'FIXED_LINE_OR_MOBILE'];

function mobileNumber(written: string): string {
  const phone = parsePhoneNumberFromString(written);
  if (phone?.isValid() && mobile.includes(phone.getType() ?? '')) return phone.number;
  throw wrong('Give the number of a mobile telephone with its country, for example +46701740605.');
}

/** The part after the at sign means the same in capitals (RFC 5321, section 2.4); the part before it may not. */
function mailAddress(written: string): string {
  const { data } = emailAddress.safeParse(written);
  if (!data) throw wrong('Give an e-mail address, for example anna@example.se.');
  const at = data.lastIndexOf('@');
  return data.slice(0, at) + data.slice(at).toLowerCase();
}

const wrong = (detail: string) =>
  new Problem('invalid-input', 'The address was not taken: see "errors".', {
    errors: [{ pointer: '/address', detail }],
  });

/** Enough to recognise one's own address by, and no more: `•••05`, `a•••@epost.example`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? `•••${address.slice(-2)}` : `${address.slice(0, 1)}•••${address.slice(at)}`;
}
