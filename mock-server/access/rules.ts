import { strongest } from '../../src/contract/login-levels.ts';
import type { LoginLevel, Start } from '../../src/contract/types.ts';
import type { Citizen } from './caller.ts';

export { citizensNamed, identityOf, meet } from './citizens.ts';
export {
  loginPlaces,
  type LoginPlace,
  mailDomain,
  mailDomainsOf,
  organisationNames,
  ownersShownBy,
  startUrlsOf,
} from './directory.ts';

/** Whether a login is as strong as `level` and no older than `age` seconds; if not, what is wrong with it. */
export function loginState(
  citizen: Citizen | undefined,
  level: LoginLevel,
  age: number,
  now: Date,
): Exclude<Start['login']['state'], 'not-needed'> {
  if (!citizen) return 'needed';
  if (strongest(citizen.level, level) !== citizen.level) return 'too-weak';
  return now.getTime() - citizen.loggedInAt.getTime() > age * 1000 ? 'too-old' : 'ok';
}
