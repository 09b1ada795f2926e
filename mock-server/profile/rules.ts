import type { Address, PersonalDataField, ProfileData, StartData } from '../../src/contract/types.ts';
import type { Citizen } from '../access/caller.ts';
import type { Language } from '../catalogue/rules.ts';
import type { Database } from '../database/connection.ts';
import { readablePhone } from './normalise.ts';
import { readProfile } from './queries.ts';

type Declared = Pick<StartData, 'field' | 'purpose' | 'required'>;

/** What is kept back, from every e-service, for a person with protected identity. */
const protectedFields: readonly PersonalDataField[] = ['address', 'phone'];

/** What of the declared data would go along, as the citizen is to see it before they decide. */
export async function personalData(
  db: Database,
  citizen: Citizen,
  declared: readonly Declared[],
  lang: Language,
): Promise<StartData[]> {
  const { data } = await readProfile(db, citizen.id);
  return declared.map((declaration) => ({ ...declaration, ...fate(declaration.field, data, citizen, lang) }));
}

function fate(
  field: PersonalDataField,
  data: ProfileData,
  { protectedIdentity }: Pick<Citizen, 'protectedIdentity'>,
  lang: Language,
): Pick<StartData, 'state' | 'value'> {
  if (protectedIdentity && protectedFields.includes(field)) return { state: 'protected' };
  // ME always knows it, and it is never shown.
  if (field === 'personalNumber') return { state: 'goes-along' };
  const value = display[field](data, lang);
  return value ? { state: 'goes-along', value } : { state: 'missing' };
}

/**
 * How each field is shown. The name is the one that the citizen keeps in ME, never the login's:
 * what they have not stored does not go along.
 */
const display: Record<
  Exclude<PersonalDataField, 'personalNumber'>,
  (data: ProfileData, lang: Language) => string | undefined
> = {
  name: ({ name }) => name && `${name.given} ${name.family}`,
  address: ({ addresses }, lang) =>
    addresses.length > 1
      ? addresses.map((each) => `${kindNames[lang][each.kind]}: ${oneLine(each)}`).join('; ')
      : addresses.map(oneLine).join(''),
  phone: ({ phone }) => phone && readablePhone(phone),
  email: ({ email }) => email,
};

/** Which is which, where there are several. */
const kindNames: Record<Language, Record<Address['kind'], string>> = {
  sv: { home: 'Hem', postal: 'Post' },
  en: { home: 'Home', postal: 'Post' },
  fi: { home: 'Koti', postal: 'Posti' },
};

function oneLine({ careOf, street, postalCode, city, country }: Address): string {
  const parts = [careOf && `c/o ${careOf}`, street, `${postalCode} ${city}`, country !== 'SE' && country];
  return parts.filter(Boolean).join(', ');
}

/** Whose data is handed over, as ME knows them at that moment. */
interface Person {
  id: string;
  personalNumber: string;
  protectedIdentity: boolean;
}

/** The declared data itself, for the e-service. Nothing beside the declared fields, and nothing that is protected by now. */
export async function handover(db: Database, person: Person, fields: readonly PersonalDataField[]) {
  const { protectedIdentity } = person;
  const { data } = await readProfile(db, person.id);
  const goes = (field: PersonalDataField) =>
    fields.includes(field) && !(protectedIdentity && protectedFields.includes(field));
  return {
    ...(goes('personalNumber') && { personalNumber: person.personalNumber }),
    ...(goes('name') && data.name && { name: data.name }),
    ...(goes('address') && data.addresses.length > 0 && { addresses: data.addresses }),
    ...(goes('phone') && data.phone && { phone: data.phone }),
    ...(goes('email') && data.email && { email: data.email }),
    protectedIdentity,
  };
}
