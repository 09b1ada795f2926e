import * as z from 'zod/mini';
import { day, languageTag, line, loginLevel, text, time, uuid, webUrl } from '../../src/contract/schemas/common.ts';
import { organisationReference } from '../../src/contract/schemas/eservice.ts';
import { address, emailAddress, personName, phone } from '../../src/contract/schemas/profile.ts';
import { submission } from '../../src/contract/schemas/supplement.ts';
import { taskState } from '../../src/contract/schemas/task.ts';
import type { Service } from '../../src/contract/service.ts';

const personalNumber = z.string().check(z.regex(/^\d{12}$/));

const redemption = z.object({
  ticket: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Who is logged in at the e-service, where it has a login of its own: another citizen's ticket is refused. */
  citizen: z.optional(z.object({ personalNumber })),
});

/** What every ticket is good for: only the fields that the description declared, and that the citizen keeps. */
const arrival = {
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
};

/** Content whose meaning is agreed on between case system and e-service: ME hands it on to the last sign, and looks into none of it. */
const content = (max: number) =>
  z.object({
    type: z.enum(['application/json', 'application/xml']),
    body: z.string().check(z.minLength(1), z.maxLength(max)),
  });

/** The citizen starts an e-service. The ticket may be redeemed again within its life. */
const start = z.object({ purpose: z.literal('start'), ...arrival });

/** The citizen is to supplement a case. The ticket is good for one redemption. */
const supplement = z.object({
  purpose: z.literal('supplement'),
  ...arrival,
  case: z.object({
    /** The organisation's own number. */
    number: line(200),
    title: z.optional(line(200)),
    organisation: organisationReference,
  }),
  /** The event that asks. */
  event: z.object({ heading: line(200), text: text(10_000), time }),
  request: z.object({
    /** The case system's ids: of its signal, and of the supplement in it. */
    signal: z.string(),
    action: z.string(),
    /** What is asked for, and why. */
    text: z.optional(text(10_000)),
    /** The last day. What comes later is taken, and marked late. */
    until: z.optional(day),
  }),
  /** What the case system sent along, as it was. */
  extra: z.optional(content(Infinity)),
  /** Good for this e-service until the request is closed or withdrawn: hand in under this id. `until` is the last day, if there is one. */
  submission: z.object({ id: uuid, until: z.optional(day) }),
});

export const redeemed = z.discriminatedUnion('purpose', [start, supplement]);

const handedIn = z.object({
  submission: uuid,
  /** What the citizen filled in. */
  data: z.optional(content(400_000)),
  /** Uploads of this submission (`POST /eservice/v1/uploads`), each complete. */
  files: z
    .array(z.object({ upload: uuid, title: z.optional(line(200)), documentType: z.optional(line(200)) }))
    .check(z.maxLength(30)),
  /** When the citizen sent it, where the e-service could hand it in only later. */
  sentAt: z.optional(time),
});

/** Where a submission and what it answers stand. `open` and `too-late`: it may be handed in. */
export const submissionStatus = z.extend(submission, { state: taskState });

/** The e-service service: what an e-service may ask of ME with its own certificate. Files go by `/eservice/v1/uploads` (tus 1.0). */
export const eserviceService = {
  redeemTicket: {
    method: 'POST',
    path: '/tickets/redeem',
    summary: 'The personal data that a ticket stands for; of one for a supplement also what is asked for',
    access: 'organisation',
    body: redemption,
    answer: redeemed,
    problems: [
      'ticket-unknown',
      'ticket-expired',
      'ticket-used',
      'ticket-not-yours',
      'ticket-other-citizen',
      'request-withdrawn',
      'request-closed',
    ],
  },
  handIn: {
    method: 'POST',
    path: '/submissions',
    summary: 'Hand in what the citizen has supplemented; takes an Idempotency-Key, without which it is refused',
    access: 'organisation',
    body: handedIn,
    answer: submissionStatus,
    status: 201,
    problems: [
      'submission-unknown',
      'submission-not-yours',
      'request-withdrawn',
      'request-closed',
      'file-harmful',
      'idempotency-key-reused',
    ],
  },
  readSubmission: {
    method: 'GET',
    path: '/submissions/{id}',
    summary: 'How far a submission has come',
    access: 'organisation',
    params: z.object({ id: uuid }),
    answer: submissionStatus,
    problems: ['submission-unknown', 'submission-not-yours'],
  },
} as const satisfies Service;

export type Redeemed = z.infer<typeof redeemed>;
export type RedeemedSupplement = z.infer<typeof supplement>;
export type HandedIn = z.output<typeof handedIn>;
export type SubmissionStatus = z.infer<typeof submissionStatus>;
