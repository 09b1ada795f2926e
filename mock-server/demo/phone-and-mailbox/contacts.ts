import { persons, type Person } from '../identity-provider/persons.ts';

/** The first of the telephone numbers that the Swedish Post and Telecom Authority keeps for fiction: 070-1740605 to 070-1740699. */
const firstNumber = 46_701_740_605;

/** Those whom ME can't tell, so that this can be seen, too. */
const unreachable = ['nils', 'tolvan'];
const byMailAlone = ['karin'];
const languages: Record<string, 'en' | 'fi'> = { aino: 'fi', amira: 'en' };

const verifiedAt = '2026-01-15T09:00:00+01:00';

/** The persons' contact channels, as they would be brought along from elsewhere: what ME reads at start. */
export function contacts() {
  const reachable = [...persons].filter(([name]) => !unreachable.includes(name));
  return {
    contacts: reachable.map(([name, person], index) => ({
      personalNumber: person.personalNumber,
      language: languages[name] ?? 'sv',
      channels: [
        ...(byMailAlone.includes(name) ? [] : [{ kind: 'sms', address: `+${firstNumber + index}`, verifiedAt }]),
        { kind: 'email', address: mailAddress(person), verifiedAt },
      ],
    })),
  };
}

/** `Åsa Öberg` has `asa.oberg@epost.example`. */
function mailAddress({ given, family }: Person): string {
  const letters = `${given}.${family}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${letters}@epost.example`;
}
