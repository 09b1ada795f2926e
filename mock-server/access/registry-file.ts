import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { portalService } from '../../src/contract/portal-service.ts';
import { loginLevel, webUrl } from '../../src/contract/schemas/common.ts';
import type { Service } from '../../src/contract/service.ts';

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'use small letters, digits and hyphens'));

const views = [...new Set(Object.values<Service[string]>(portalService).flatMap(({ view }) => view ?? []))];

const origin = webUrl.check(
  z.refine(
    (url) => URL.canParse(url) && new URL(url).origin === url,
    'scheme, host and port alone: https://norrvik.example',
  ),
);

/** Keys fetched in the clear could be anybody's. */
const issuer = webUrl.check(
  z.refine(
    (url) =>
      URL.canParse(url) &&
      (url.startsWith('https:') || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname)),
    'https, except on this machine itself',
  ),
);

const portal = z.strictObject({
  /** The portal's own origin. */
  url: origin,
  views: z.array(z.string().check(z.refine((view) => views.includes(view), `one of ${views.join(', ')}`))),
  level: loginLevel,
  /** Seconds. */
  loginAge: z.int().check(z.positive()),
  /** The identity provider that it uses, or `own`: it names citizens itself. */
  login: z.union([z.literal('own'), z.strictObject({ issuer, clientId: z.string().check(z.minLength(1)) })], {
    error: 'give "own", or an object with "issuer" (https) and "clientId"',
  }),
  everyOrganisation: z.optional(z.boolean()),
});

const party = z
  .strictObject({
    id,
    organisation: id,
    role: z.enum(['portal', 'eservice', 'catalogue', 'shs', 'operator']),
    certificates: z.array(z.strictObject({ file: z.string(), revoked: z.optional(z.boolean()) })),
    portal: z.optional(portal),
    eservice: z.optional(z.strictObject({ startUrls: z.array(webUrl).check(z.minLength(1)) })),
  })
  .check(
    z.refine((it) => (it.role === 'portal') === (it.portal !== undefined), {
      path: ['portal'],
      error: 'a party with the role portal needs this, and no other may have it',
    }),
    z.refine((it) => (it.role === 'eservice') === (it.eservice !== undefined), {
      path: ['eservice'],
      error: 'a party with the role eservice needs this, and no other may have it',
    }),
  );

/** SHS addresses of eight digits occur in real traffic, beside the ten of an organisation number. */
const number = z.string().check(z.regex(/^\d{8}(\d\d)?$/, 'ten digits (or eight), without hyphen'));

const domain = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain, in small letters'));

/** An organisation's own mail server, to which ME delivers what goes to one of its domains. */
const mailServer = z.strictObject({
  domain,
  host: z.string().check(z.minLength(1)),
  /** 25 if left out. */
  port: z.optional(z.int().check(z.minimum(1), z.maximum(65_535))),
});

const organisation = z.strictObject({
  id,
  number,
  name: z.string().check(z.minLength(1)),
  /** Where its citizens log in: what notifications name. */
  loginUrl: z.optional(webUrl),
  /** The domains that its officers have their e-mail addresses in. */
  mailDomains: z.optional(z.array(domain)),
  /** Of these domains; mail to the others goes by ME's own mail server. */
  mailServers: z.optional(z.array(mailServer)),
});

const day = z.iso.date('a day, as 2026-11-23');

const shs = z.strictObject({
  /** ME's own address. */
  address: number,
  products: z.array(
    z.strictObject({
      id: z.guid('a UUID'),
      name: z.string(),
      /** `signal`: read by ME. `supplement`, `read-receipt`: sent by ME. `plain`: kept for its receiver to fetch. */
      kind: z.enum(['signal', 'supplement', 'read-receipt', 'plain']),
    }),
  ),
  agreements: z.array(
    z.strictObject({
      id: z.guid('a UUID'),
      product: z.guid('the UUID of one of /shs/products'),
      /** The senders' numbers; left out, any organisation that is registered. */
      from: z.optional(z.array(number)),
      /** The receivers' numbers; left out, ME. */
      to: z.optional(z.array(number)),
      /** Whether every message is confirmed by an administrative message. */
      confirm: z.boolean(),
      /** Of what ME sends: the receiver's receive service, which it is pushed to; left out, it waits to be fetched. */
      receiveService: z.optional(z.string().check(z.regex(/^https:\/\/[^\s]+$/, 'https://…'))),
      validFrom: day,
      validTo: z.optional(day),
    }),
  ),
});

/** Secrecy holds between authorities: each pair is a decision of both. */
const caseSharing = z.array(
  z.strictObject({
    /** Whose cases. */
    organisation: id,
    /** In whose portals. */
    shownBy: id,
  }),
);

const registrySchema = z
  .strictObject({
    organisations: z.array(organisation),
    parties: z.array(party),
    caseSharing: z.optional(caseSharing),
    shs: z.optional(shs),
  })
  .check(({ value, issues }) => {
    const { organisations, parties } = value;
    const fault = (path: PropertyKey[], message: string) =>
      issues.push({ code: 'custom', input: value, path, message });
    const known = organisations.map((organisation) => organisation.id);
    for (const index of repeats(known)) fault(['organisations', index, 'id'], 'another organisation has this id');
    const numbers = organisations.map(({ number }) => number);
    for (const index of repeats(numbers))
      fault(['organisations', index, 'number'], 'another organisation has this number');
    for (const index of repeats(parties.map(({ id }) => id)))
      fault(['parties', index, 'id'], 'another party has this id');
    const named = (path: PropertyKey[], id: string) => {
      if (!known.includes(id)) fault(path, `add "${id}" to /organisations`);
    };
    for (const [index, { organisation }] of parties.entries()) named(['parties', index, 'organisation'], organisation);
    for (const [index, { mailDomains = [], mailServers = [] }] of organisations.entries())
      for (const [nth, { domain }] of mailServers.entries())
        if (!mailDomains.includes(domain))
          fault(
            ['organisations', index, 'mailServers', nth, 'domain'],
            `add "${domain}" to the organisation's mailDomains`,
          );
    for (const [index, { organisation, shownBy }] of (value.caseSharing ?? []).entries()) {
      named(['caseSharing', index, 'organisation'], organisation);
      named(['caseSharing', index, 'shownBy'], shownBy);
    }
  });

/** The places of what has already stood before. */
const repeats = (values: readonly string[]) =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? index : []));

/** The registry file: organisations, their parties, and the certificates that these call with. */
export type Registry = z.infer<typeof registrySchema>;

/** Reads the file. What is wrong is said with its place in it (a JSON Pointer, RFC 6901). */
export async function readRegistry(file: string): Promise<Registry> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`The registry ${file} can't be read. Make the file, or name another with ME_REGISTRY.`);
  });
  const result = registrySchema.safeParse(parseJson(text, file));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `  /${path.map(String).join('/')}: ${message}`);
  throw new Error(`The registry ${file} is not right:\n${faults.join('\n')}`);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The registry ${file} is not JSON: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
}
