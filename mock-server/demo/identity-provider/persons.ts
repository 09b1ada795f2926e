import type { LoginLevel } from '../../../src/contract/types.ts';

/** Somebody to log in as. */
export interface Person {
  given: string;
  family: string;
  /** Twelve digits, from the birth numbers that the Swedish Tax Agency keeps for people who don't exist (980 to 999). */
  personalNumber: string;
  /** How strongly they log in when nothing stronger is asked for. */
  usual: LoginLevel;
  /** The strongest login that they have. */
  strongest: LoginLevel;
  protectedIdentity: boolean;
  /** What they are good for in a demonstration. */
  about: string;
}

const person = (
  given: string,
  family: string,
  personalNumber: string,
  about: string,
  more: Partial<Person> = {},
): Person => ({
  given,
  family,
  personalNumber,
  about,
  usual: 'substantial',
  strongest: 'high',
  protectedIdentity: false,
  ...more,
});

/** By short name, which is what `login_hint` takes. */
export const persons: ReadonlyMap<string, Person> = new Map(
  Object.entries({
    anna: person('Anna', 'Lindqvist', '198403159828', 'Vanlig inloggning, kan också logga in på hög nivå'),
    erik: person('Erik', 'Sandberg', '197109229893', 'Vanlig inloggning', { strongest: 'substantial' }),
    aino: person('Aino', 'Korhonen', '195804119807', 'Har finska som modersmål'),
    amira: person('Amira', 'Haddad', '199007029888', 'Nyinflyttad'),
    skyddad: person('Sara', 'Ek', '197811179840', 'Har skyddade personuppgifter', { protectedIdentity: true }),
    lag: person('Leo', 'Nyström', '200206149833', 'Kan bara logga in på låg nivå', { usual: 'low', strongest: 'low' }),
    nils: person('Nils', 'Berglund', '194501289815', 'Loggar in på låg nivå, men kan på högre', { usual: 'low' }),
    oskar: person('Oskar', 'Wikström', '198705309824', 'Förälder till två skolbarn'),
    maja: person('Maja', 'Holm', '199302259917', 'Driver kafé'),
    karin: person('Karin', 'Åkesson', '196903109913', 'Ordförande i en idrottsförening'),
    sofia: person('Sofia', 'Öberg', '199608099843', 'Studerar på annan ort'),
    elsa: person('Elsa', 'Ståhl', '200705039865', 'Är född 2007'),
    tolvan: person('Tolvan', 'Tolvansson', '191212121212', 'Äldst av alla testpersoner'),
  }),
);
