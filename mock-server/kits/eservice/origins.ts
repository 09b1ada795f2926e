/** Where an answer comes from. */
export type Origin = 'me' | 'case-system' | 'citizen';

/** What a form was filled in with before the citizen saw it: values by the form's own names. */
export interface Prefilled {
  /** From the redemption: what the citizen keeps in ME. */
  me?: Record<string, string>;
  /** From what the case system sent along. Goes before ME's, where both know an answer. */
  caseSystem?: Record<string, string>;
}

/** What stood in a field when the form was sent. */
export interface Answer {
  value: string;
  origin: Origin;
  /** Whose value the citizen has written over, or taken away. That value is not here: it was not handed in. */
  insteadOf?: Exclude<Origin, 'citizen'>;
}

/**
 * Marks each answer with where it comes from, so that whoever decides knows what the citizen has changed. Spaces and line breaks that browsers change are no change.
 *
 * ```js
 * const answers = withOrigins(values, { me: { phone: citizen.phone } });
 * // { phone: { value: '+46 70 111 22 33', origin: 'citizen', insteadOf: 'me' }, about: { value: 'Altan', origin: 'citizen' } }
 * ```
 */
export function withOrigins(answers: Record<string, string>, prefilled: Prefilled): Record<string, Answer> {
  const { me = {}, caseSystem = {} } = prefilled;
  const came = new Map<string, Came>([...given('me', me), ...given('case-system', caseSystem)]);
  return Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, answer(value, came.get(name))]));
}

/** What a field held before the citizen saw it. */
interface Came {
  from: Exclude<Origin, 'citizen'>;
  value: string;
}

const given = (from: Came['from'], values: Record<string, string>) =>
  Object.entries(values).map(([name, value]): [string, Came] => [name, { from, value }]);

function answer(value: string, came: Came | undefined): Answer {
  if (!came) return { value, origin: 'citizen' };
  const { from } = came;
  return plain(value) === plain(came.value) ? { value, origin: from } : { value, origin: 'citizen', insteadOf: from };
}

const plain = (value: string) => value.trim().replace(/\s+/g, ' ');
