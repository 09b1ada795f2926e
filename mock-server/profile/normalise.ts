import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Address, ProfileData } from '../../src/contract/types.ts';
import { Problem } from '../http/problem.ts';

/**
 * One way of writing for what can be written in several, so that every e-service gets it alike.
 * What can't be right although its form is (a telephone number without its last digit) is refused with `invalid-input`.
 */
export function normalise({ name, addresses, phone, email }: ProfileData): ProfileData {
  const kinds = addresses.map(({ kind }) => kind);
  const repeated = kinds.findIndex((kind, index) => kinds.indexOf(kind) < index);
  if (repeated >= 0)
    throw wrong(`/addresses/${repeated}/kind`, `There is already an address of the kind "${kinds[repeated]}".`);
  return {
    ...(name && { name: { given: tidy(name.given), family: tidy(name.family) } }),
    addresses: addresses.map(normaliseAddress),
    ...(phone && { phone: normalisePhone(phone) }),
    ...(email && { email: normaliseEmail(email) }),
  };
}

function normaliseAddress({ kind, careOf, street, postalCode, city, country }: Address, index: number): Address {
  return {
    kind,
    ...(careOf && { careOf: tidy(careOf) }),
    street: tidy(street),
    postalCode: country === 'SE' ? swedishPostalCode(postalCode, index) : tidy(postalCode).toUpperCase(),
    city: tidy(city),
    country,
  };
}

function swedishPostalCode(written: string, index: number): string {
  const digits = written.replaceAll(/[ -]/g, '');
  if (!/^[1-9]\d{4}$/.test(digits)) {
    throw wrong(`/addresses/${index}/postalCode`, 'A Swedish postal code has five digits, for example 999 91.');
  }
  return `${digits.slice(0, 3)} ${digits.slice(3)}`;
}

/** Mends a trunk zero left in after the country code (`+46070…`), which is how a number is often typed. */
function normalisePhone(written: string): string {
  const phone = parsePhoneNumberFromString(written);
  if (!phone?.isValid())
    throw wrong('/phone', 'That country has no such telephone number: see that every digit is there.');
  return phone.number;
}

/** The part after the at sign means the same in capitals (RFC 5321, section 2.4); the part before it may not. */
function normaliseEmail(written: string): string {
  const at = written.lastIndexOf('@');
  return written.slice(0, at) + written.slice(at).toLowerCase();
}

/** Letters in their composed form, and single spaces. */
function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ');
}

function wrong(pointer: string, detail: string): Problem {
  return new Problem('invalid-input', 'The profile was not stored: see "errors".', { errors: [{ pointer, detail }] });
}

/** As people write it: a Swedish number without its country code, as the profile shows it too. */
export function readablePhone(e164: string): string {
  const phone = parsePhoneNumberFromString(e164);
  return (phone?.country === 'SE' ? phone.formatNational() : phone?.formatInternational()) ?? e164;
}
