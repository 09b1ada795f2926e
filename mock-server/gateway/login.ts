import type { Context } from 'hono';
import type { LoginLevel } from '../../src/contract/types.ts';

/** What the gateway keeps for the length of one request. */
export interface Env {
  Variables: { citizen: LoggedIn | undefined };
}

export type GatewayContext = Context<Env>;

/** What the portal vouches for in an assertion: an ID token, or the citizen itself where the portal has a login of its own. */
export type CitizenClaims = { sub: string; acr: string; auth_time: number } & (
  | { id_token: string }
  | {
      citizen: { personal_number: string; given_name: string; family_name: string; protected_identity: boolean };
    }
);

/** Whoever has logged in, as a login hands them over. */
export interface Citizen {
  name: string;
  level: LoginLevel;
  claims: CitizenClaims;
}

/** A citizen with a session that still stands. */
export interface LoggedIn extends Citizen {
  /** The session's name in the header `ME-Session`: random, and good for nothing else. */
  key: string;
  /** Seconds until the session ends if nothing is done. */
  idleSeconds: number;
  /** Seconds until it ends whatever is done. */
  totalSeconds: number;
}

/** What `GET /me/login` was asked for. */
export interface LoginWish {
  /** A path on the portal, with query. */
  returnTo: string;
  /** The weakest level that will do. */
  level?: LoginLevel | undefined;
  /** Log in again, even if somebody has. */
  reauthenticate: boolean;
  /** Whom to log in as; heeded by test providers only. */
  hint?: string | undefined;
}

/** A way to be logged in on a portal: OpenID Connect, or the portal's own. */
export interface Login {
  /** @param active False for a look that no citizen caused: it does not prolong the session. */
  find(c: GatewayContext, active: boolean): Promise<LoggedIn | undefined>;
  begin(c: GatewayContext, wish: LoginWish): Promise<Response>;
  /** Takes the identity provider's answer; absent where no answer comes to the gateway. */
  finish?(c: GatewayContext): Promise<Response>;
  /** Ends the session, and says which absolute URL finishes the log-out. */
  end(c: GatewayContext): Promise<string>;
}

/** Why a login came to nothing. */
export type LoginFailure = 'login-cancelled' | 'login-expired' | 'login-failed' | 'provider-away';

/** Becomes a page that says so in words, with a way on. */
export class LoginFailed extends Error {
  readonly reason: LoginFailure;
  readonly returnTo: string;

  constructor(reason: LoginFailure, returnTo: string, cause?: unknown) {
    super(reason, { cause });
    this.name = 'LoginFailed';
    this.reason = reason;
    this.returnTo = returnTo;
  }
}
