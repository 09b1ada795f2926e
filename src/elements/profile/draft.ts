import type { Address, Profile, ProfileChange, Problem } from '../../contract/types.ts';
import type { profileForm as texts } from '../../locales/sv/profile-form.ts';
import { toE164, toNational } from '../../ui/phone.ts';

type AddressField = 'careOf' | 'street' | 'postalCode' | 'city' | 'country';
type Kind = Address['kind'];

/** The form's fields, by the names that they have in it. */
export type FieldName = 'given' | 'family' | 'phone' | 'email' | `${Kind}.${AddressField}`;

/** `home.street` becomes `home-street`. */
export const fieldId = (name: FieldName): string => name.replace('.', '-');

/** What the citizen has typed, as they typed it. */
export type Draft = Record<FieldName, string>;

/** What is wrong with which field: a text's key. */
export type Errors = Partial<Record<FieldName, keyof typeof texts>>;

/** Parts of the profile that are kept or not. */
export type Part = 'name' | 'home' | 'postal' | 'phone' | 'email';

const kinds = ['home', 'postal'] as const;

function addressDraft(kind: Kind, address: Address | undefined) {
  return {
    [`${kind}.careOf`]: address?.careOf ?? '',
    [`${kind}.street`]: address?.street ?? '',
    [`${kind}.postalCode`]: address?.postalCode ?? '',
    [`${kind}.city`]: address?.city ?? '',
    [`${kind}.country`]: address?.country ?? 'SE',
  } as Record<`${Kind}.${AddressField}`, string>;
}

export const addressOf = ({ addresses }: Pick<Profile, 'addresses'>, kind: Kind) =>
  addresses.find((address) => address.kind === kind);

/** The form as it begins: what is kept, and the name from the login while none is. */
export function draftOf(profile: Profile): Draft {
  const name = profile.name ?? profile.proposedName;
  return {
    given: name?.given ?? '',
    family: name?.family ?? '',
    phone: profile.phone ? toNational(profile.phone) : '',
    email: profile.email ?? '',
    ...addressDraft('home', addressOf(profile, 'home')),
    ...addressDraft('postal', addressOf(profile, 'postal')),
  };
}

/** An address is kept when any of it is written; the country alone is none. */
const hasAddress = (draft: Draft, kind: Kind) =>
  Boolean(draft[`${kind}.careOf`] || draft[`${kind}.street`] || draft[`${kind}.postalCode`] || draft[`${kind}.city`]);

function address(draft: Draft, kind: Kind): Address {
  const careOf = draft[`${kind}.careOf`];
  return {
    kind,
    ...(careOf && { careOf }),
    street: draft[`${kind}.street`],
    postalCode: draft[`${kind}.postalCode`],
    city: draft[`${kind}.city`],
    country: draft[`${kind}.country`],
  };
}

/** Spaces around what is typed mean nothing. */
function trimmed(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).map(([name, value]) => [name, value.trim()])) as Draft;
}

/** What to send, once there are no errors. Empty fields are not kept. */
export function changeOf(typed: Draft, revision: number): ProfileChange {
  const draft = trimmed(typed);
  const { given, family, email } = draft;
  const phone = toE164(draft.phone);
  return {
    revision,
    ...(given && { name: { given, family } }),
    addresses: kinds.filter((kind) => hasAddress(draft, kind)).map((kind) => address(draft, kind)),
    ...(phone && { phone }),
    ...(email && { email }),
  };
}

/** The profile without one part; all of it, if none is named. */
export function changeWithout(part: Part | undefined, profile: Profile): ProfileChange {
  const { name, phone, email, revision } = profile;
  return {
    revision,
    ...(name && part !== 'name' && { name }),
    addresses: profile.addresses.filter(({ kind }) => kind !== part),
    ...(phone && part !== 'phone' && { phone }),
    ...(email && part !== 'email' && { email }),
  };
}

function addressErrors(draft: Draft, kind: Kind): Errors {
  if (!hasAddress(draft, kind)) return {};
  const code = draft[`${kind}.postalCode`];
  const wrong = draft[`${kind}.country`] === 'SE' && !/^\d{3} ?\d\d$/.test(code);
  return {
    ...(!draft[`${kind}.street`] && { [`${kind}.street`]: 'profile.needsStreet' }),
    ...(!code && { [`${kind}.postalCode`]: 'profile.needsPostalCode' }),
    ...(code && wrong && { [`${kind}.postalCode`]: 'profile.wrongPostalCode' }),
    ...(!draft[`${kind}.city`] && { [`${kind}.city`]: 'profile.needsCity' }),
  };
}

/** What has to be mended before the form can be sent, in the order of its fields. */
export function errorsIn(typed: Draft): Errors {
  const draft = trimmed(typed);
  const { given, family, phone, email } = draft;
  return {
    ...(!given && family && { given: 'profile.needsGiven' as const }),
    ...(given && !family && { family: 'profile.needsFamily' as const }),
    ...addressErrors(draft, 'home'),
    ...addressErrors(draft, 'postal'),
    ...(phone && !toE164(phone) && { phone: 'profile.wrongPhone' as const }),
    ...(email && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email) && { email: 'profile.wrongEmail' as const }),
  };
}

/** The fields that the server refused, by their JSON Pointers (RFC 6901) into `change`. */
export function refusedFields({ errors = [] }: Problem, change: ProfileChange): Errors {
  const names = errors.map(({ pointer }) => {
    const [part, index, field] = pointer.split('/').slice(1);
    if (part === 'addresses') return `${change.addresses[Number(index)]?.kind}.${field}`;
    return part === 'name' ? index : part;
  });
  return Object.fromEntries(names.map((name) => [name, 'profile.refused'])) as Errors;
}
