import * as z from 'zod/mini';
import { languageTag, loginLevel, time, uuid, webUrl } from '../../src/contract/schemas/common.ts';
import { address, emailAddress, personName, phone } from '../../src/contract/schemas/profile.ts';
import type { Service } from '../../src/contract/service.ts';

const personalNumber = z.string().check(z.regex(/^\d{12}$/));

const redemption = z.object({
  ticket: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Who is logged in at the e-service, where it has a login of its own: another citizen's ticket is refused. */
  citizen: z.optional(z.object({ personalNumber })),
});

/** What a ticket is good for: only the fields that the description declared, and that the citizen keeps. */
const redeemed = z.object({
  purpose: z.literal('start'),
  eservice: z.object({
    id: uuid,
    /** The version of the description that the citizen was shown. */
    version: z.int(),
    name: z.string(),
  }),
  /** The language that the citizen used on the portal. */
  lang: languageTag,
  level: loginLevel,
  loggedInAt: time,
  citizen: z.object({
    personalNumber: z.optional(personalNumber),
    name: z.optional(personName),
    addresses: z.optional(z.array(address)),
    phone: z.optional(phone),
    email: z.optional(emailAddress),
    /** Tells the e-service to keep its own care: address and phone were left out. */
    protectedIdentity: z.boolean(),
  }),
  /** The page of the portal that the citizen came from. */
  returnUrl: webUrl,
});

/** The e-service service: what an e-service may ask of ME with its own certificate. */
export const eserviceService = {
  redeemTicket: {
    method: 'POST',
    path: '/tickets/redeem',
    summary: 'The personal data that a ticket stands for',
    access: 'organisation',
    body: redemption,
    answer: redeemed,
    problems: ['ticket-unknown', 'ticket-expired', 'ticket-used', 'ticket-not-yours', 'ticket-other-citizen'],
  },
} as const satisfies Service;

export type Redeemed = z.infer<typeof redeemed>;
