import { strongest } from '../../src/contract/login-levels.ts';
import type { LoginLevel } from '../../src/contract/types.ts';
import type { Caller } from '../access/caller.ts';
import { loginState } from '../access/rules.ts';
import { Problem } from '../http/problem.ts';

/** The login that starting an e-service from this portal takes. */
export interface RequiredLogin {
  level: LoginLevel;
  /** The oldest login that will do, in seconds. */
  age: number;
}

interface Declared {
  loginLevel: 'none' | LoginLevel;
  loginAge?: number | undefined;
}

/** The stricter of what the portal and the e-service ask for; undefined where the e-service asks for no login at all. */
export function requiredLogin({ party }: Caller, { loginLevel, loginAge }: Declared): RequiredLogin | undefined {
  if (loginLevel === 'none') return undefined;
  const portal = party.portal;
  if (!portal) throw new Error(`The party ${party.id} is not a portal.`);
  return {
    level: strongest(loginLevel, portal.level),
    age: Math.min(loginAge ?? Infinity, portal.loginAge),
  };
}

export function loginStateFor({ citizen }: Caller, required: RequiredLogin, now: Date) {
  return loginState(citizen, required.level, required.age, now);
}

/** The problem that stands between the citizen and the e-service, if their login does. */
export function loginProblem(caller: Caller, required: RequiredLogin, now: Date): Problem | undefined {
  const { level } = required;
  switch (loginStateFor(caller, required, now)) {
    case 'ok':
      return undefined;
    case 'needed':
      return new Problem('login-required', 'This e-service needs a citizen who has logged in.', { level });
    case 'too-weak':
      return new Problem('login-too-weak', `This e-service needs a login of the level "${level}".`, { level });
    case 'too-old':
      return new Problem('login-too-old', 'This e-service needs a fresher login. Let the citizen log in again.', {
        level,
      });
  }
}
