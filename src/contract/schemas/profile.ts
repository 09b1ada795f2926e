import * as z from 'zod/mini';
import { line, time } from './common.ts';

export const personName = z.object({ given: line(80), family: line(80) });

export const address = z.object({
  /** `home`: where the citizen lives. `postal`: where letters go, when it is somewhere else. */
  kind: z.enum(['home', 'postal']),
  careOf: z.optional(line(100)),
  street: line(150),
  postalCode: z.string().check(z.trim(), z.regex(/^[A-Za-z0-9][A-Za-z0-9 -]{1,11}$/)),
  city: line(100),
  /** ISO 3166-1 alpha-2. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
});

/** E.164, for example `+46701740605`. */
export const phone = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/));

export const emailAddress = z
  .string()
  .check(z.trim(), z.maxLength(254), z.regex(/^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\]{2,}$/));

/** What the citizen has chosen to keep in ME. A missing field is one they have chosen not to keep. */
export const profileData = z.object({
  name: z.optional(personName),
  addresses: z.array(address).check(z.maxLength(2)),
  phone: z.optional(phone),
  email: z.optional(emailAddress),
});

export const profile = z.extend(profileData, {
  /** Send it back with a change; 0 when nothing has been stored. */
  revision: z.int(),
  updatedAt: z.optional(time),
  /** Protected identity (*skyddade personuppgifter*): address and phone go to no e-service. */
  protectedIdentity: z.boolean(),
  /** The name that the login gave, to propose while the citizen keeps none. */
  proposedName: z.optional(personName),
});

/** Replaces the profile. `revision` is that of the profile which the change was made from; another is refused with `profile-changed`. */
export const profileChange = z.extend(profileData, { revision: z.int() });
