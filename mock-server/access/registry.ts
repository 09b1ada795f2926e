import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as z from 'zod/mini';
import { loginLevel, webUrl } from '../../src/contract/schemas/common.ts';
import type { Database } from '../database/connection.ts';
import { thumbprint } from './certificate.ts';

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'use small letters, digits and hyphens'));

const portal = z.object({
  /** The portal's own origin. */
  url: webUrl,
  views: z.array(z.string()),
  level: loginLevel,
  /** Seconds. */
  loginAge: z.int().check(z.positive()),
  /** The identity provider that it uses, or `own`: it names citizens itself. */
  login: z.union([z.literal('own'), z.object({ issuer: webUrl, clientId: z.string().check(z.minLength(1)) })]),
  everyOrganisation: z.optional(z.boolean()),
});

const party = z
  .object({
    id,
    organisation: id,
    role: z.enum(['portal', 'eservice', 'catalogue', 'shs']),
    certificates: z.array(z.object({ file: z.string(), revoked: z.optional(z.boolean()) })),
    portal: z.optional(portal),
    eservice: z.optional(z.object({ startUrls: z.array(webUrl).check(z.minLength(1)) })),
  })
  .check(
    z.refine((it) => it.role !== 'portal' || it.portal !== undefined, {
      path: ['portal'],
      error: 'a party with the role portal needs this',
    }),
    z.refine((it) => it.role !== 'eservice' || it.eservice !== undefined, {
      path: ['eservice'],
      error: 'a party with the role eservice needs this',
    }),
  );

const registrySchema = z.object({
  organisations: z.array(
    z.object({
      id,
      number: z.string().check(z.regex(/^\d{10}$/, 'ten digits, without hyphen')),
      name: z.string().check(z.minLength(1)),
    }),
  ),
  parties: z.array(party),
});

/** The registry file: organisations, their parties, and the certificates that these call with. */
export type Registry = z.infer<typeof registrySchema>;
type RegisteredParty = Registry['parties'][number];
/** A party as the `settings` column keeps it. */
export type PartySettings = Pick<RegisteredParty, 'portal' | 'eservice'>;

interface RegisteredCertificate {
  thumbprint: string;
  party_id: string;
  revoked: boolean;
}

/** Reads the file into the database. What is wrong is said with its place in the file, and then nothing is changed. */
export async function loadRegistry(db: Database, file: string): Promise<void> {
  const registry = await readRegistry(file);
  const certificates = await Promise.all(
    registry.parties.flatMap((party) =>
      party.certificates.map((certificate) => readCertificate(party, certificate, dirname(file))),
    ),
  );
  await db.transaction().execute((trx) => store(trx, registry, certificates));
}

async function readRegistry(file: string): Promise<Registry> {
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

/** File names count from the registry's own folder. */
async function readCertificate(
  party: RegisteredParty,
  { file, revoked }: RegisteredParty['certificates'][number],
  folder: string,
): Promise<RegisteredCertificate> {
  try {
    const certificate = new X509Certificate(await readFile(resolve(folder, file)));
    return { thumbprint: thumbprint(certificate), party_id: party.id, revoked: revoked ?? false };
  } catch (cause) {
    throw new Error(`The certificate ${file} of the party ${party.id} can't be read: give a file in PEM form.`, {
      cause,
    });
  }
}

/** What is gone from the file no longer opens anything, but what the party has done stays. */
async function store(db: Database, registry: Registry, certificates: RegisteredCertificate[]): Promise<void> {
  await db.updateTable('certificate').set({ revoked: true }).execute();
  await db.updateTable('party').set({ removed: true }).execute();
  for (const organisation of registry.organisations) {
    const { id: _, ...values } = organisation;
    await db
      .insertInto('organisation')
      .values(organisation)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
  }
  for (const { id, organisation, role, portal, eservice } of registry.parties) {
    const settings: PartySettings = { portal, eservice };
    const values = { organisation_id: organisation, role, settings: JSON.stringify(settings), removed: false };
    await db
      .insertInto('party')
      .values({ id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
  }
  for (const certificate of certificates) {
    await db
      .insertInto('certificate')
      .values(certificate)
      .onConflict((conflict) => conflict.column('thumbprint').doUpdateSet(certificate))
      .execute();
  }
}
