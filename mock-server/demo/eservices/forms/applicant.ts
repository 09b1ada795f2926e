import type { Redeemed } from '../../../tickets/eservice-service.ts';
import type { PersonalData } from '../../catalogue/eservice.ts';
import { text, type Field } from './field.ts';

const fields = {
  personalNumber: [
    { name: 'personalNumber', kind: 'text', label: text('Personnummer', 'Personal identity number', 'Henkilötunnus') },
  ],
  name: [
    { name: 'given', kind: 'text', autocomplete: 'given-name', label: text('Förnamn', 'Given name', 'Etunimi') },
    { name: 'family', kind: 'text', autocomplete: 'family-name', label: text('Efternamn', 'Family name', 'Sukunimi') },
  ],
  address: [
    {
      name: 'street',
      kind: 'text',
      autocomplete: 'street-address',
      label: text('Gatuadress', 'Street address', 'Katuosoite'),
    },
    {
      name: 'postalCode',
      kind: 'text',
      autocomplete: 'postal-code',
      label: text('Postnummer', 'Postal code', 'Postinumero'),
    },
    { name: 'city', kind: 'text', autocomplete: 'address-level2', label: text('Ort', 'City', 'Paikkakunta') },
  ],
  phone: [{ name: 'phone', kind: 'tel', autocomplete: 'tel', label: text('Telefon', 'Phone', 'Puhelin') }],
  email: [{ name: 'email', kind: 'email', autocomplete: 'email', label: text('E-post', 'E-mail', 'Sähköposti') }],
} satisfies Record<PersonalData['field'], Field[]>;

/** The questions about who applies: those whose answers the description says that a ticket may bring. */
export function applicantFields(personalData: PersonalData[]): Field[] {
  return personalData.flatMap(({ field, required }) => fields[field].map((each) => ({ ...each, required })));
}

/** A visitor may say how to be reached, and need not. */
export const visitorFields: Field[] = [...fields.name, ...fields.phone, ...fields.email];

/** What came with the ticket, as answers to those questions. */
export function prefill({ citizen }: Redeemed): Record<string, string> {
  const address = citizen.addresses?.find(({ kind }) => kind === 'postal') ?? citizen.addresses?.[0];
  const values = {
    personalNumber: citizen.personalNumber?.replace(/^(\d{8})(\d{4})$/, '$1-$2'),
    given: citizen.name?.given,
    family: citizen.name?.family,
    street: [address?.careOf && `c/o ${address.careOf}`, address?.street].filter(Boolean).join(', '),
    postalCode: address?.postalCode,
    city: address?.city,
    phone: citizen.phone,
    email: citizen.email,
  };
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** Whether any of those answers is the profile's: the personal number comes with the login, also where no profile is kept. */
export const holdsProfile = (names: Iterable<string>): boolean => [...names].some((name) => name !== 'personalNumber');
