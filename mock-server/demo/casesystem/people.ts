import { persons } from '../identity-provider/persons.ts';
import type { Recipient } from '../../signals/signal.ts';

/** The test persons by their short names, which is what forms and files hold: a personal number stands in signals alone. */
export const people = [...persons].map(([id, { given, family }]) => ({ id, name: `${given} ${family}` }));

export const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? id;

export const namesOf = (ids: readonly string[]): string => ids.map(nameOf).join(', ');

export const recipients = (ids: readonly string[]): Recipient[] =>
  ids.flatMap((id) => {
    const value = persons.get(id)?.personalNumber;
    return value === undefined ? [] : { kind: 'personal-number', value };
  });

/** The short name of whoever has that personal number; undefined where it is none of the test persons. */
export const personWith = (personalNumber: string | undefined): string | undefined =>
  [...persons].find(([, person]) => person.personalNumber === personalNumber)?.[0];
