import type { LoginLevel } from '../../src/contract/types.ts';

export type Role = 'portal' | 'eservice' | 'catalogue' | 'shs' | 'operator';

/** A system that an organisation has registered: a portal, an e-service system, a publisher of e-services. */
export interface Party {
  id: string;
  role: Role;
  organisation: { id: string; name: string };
  /** With role `portal`. */
  portal?: PortalSettings;
  /** With role `eservice`: the addresses that its e-services may start at. */
  eservice?: { startUrls: string[] };
}

export interface PortalSettings {
  /** The portal's own origin. */
  url: string;
  /** Which views (`catalogue`, `tickets`, `profile`, …) it may use. */
  views: string[];
  /** The weakest login that opens personal data here. */
  level: LoginLevel;
  /** The oldest login that opens personal data here, in seconds. */
  loginAge: number;
  /** ME's own portal shows what every organisation publishes. */
  everyOrganisation?: boolean | undefined;
}

/** The citizen on whose behalf a portal calls. */
export interface Citizen {
  /** Random; stands for the citizen everywhere but in the table of identities. */
  id: string;
  name: { given: string; family: string };
  level: LoginLevel;
  loggedInAt: Date;
  /** *Skyddade personuppgifter*, from the login or from what ME has been told before. */
  protectedIdentity: boolean;
}

/** Who is calling, as proven by certificate and assertion. */
export interface Caller {
  party: Party;
  /** The certificate's `x5t#S256` thumbprint (RFC 8705, section 3.1). */
  certificate: string;
  citizen?: Citizen;
}
