import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { GatewayOptions } from './gateway.ts';
import { mutualTlsFetch } from './mutual-tls.ts';
import { askOwnLogin } from './own-login.ts';

const seconds = z.int().check(z.positive());

/** The configuration file of a gateway that runs as a process of its own. Files are named relative to it. */
const configuration = z.strictObject({
  url: z.string(),
  listen: z.strictObject({ host: z.string(), port: z.int().check(z.minimum(0), z.maximum(65_535)) }),
  me: z.string(),
  party: z.string(),
  certificate: z.string(),
  privateKey: z.string(),
  ca: z.optional(z.string()),
  login: z.union([
    z.strictObject({ issuer: z.string(), clientId: z.string(), clientSecretFile: z.string() }),
    z.strictObject({ citizenUrl: z.string(), loginUrl: z.string(), logoutUrl: z.string() }),
  ]),
  limits: z.optional(z.strictObject({ idle: seconds, total: seconds })),
  stylesheet: z.optional(z.string()),
  name: z.optional(z.string()),
  icon: z.optional(z.string()),
});

type Configuration = z.infer<typeof configuration>;

export interface GatewayConfiguration {
  listen: Configuration['listen'];
  options: GatewayOptions;
}

/** Reads a configuration file, and the files that it names. */
export async function readConfiguration(file: string): Promise<GatewayConfiguration> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new Error(`The gateway's configuration ${file} can't be read. Make the file as docs/gateway.md says.`);
  });
  const given = configuration.safeParse(parse(file, content));
  if (!given.success) throw new Error(explain(file, given.error));
  const read = async (field: string, name: string) => {
    const path = resolve(dirname(file), name);
    return readFile(path, 'utf8').catch(() => {
      throw new Error(`${path} can't be read. ${file} names it as "${field}".`);
    });
  };
  const { listen, login, limits, url, me, party, stylesheet, name, icon, ...files } = given.data;
  const [certificate, privateKey, ca] = await Promise.all([
    read('certificate', files.certificate),
    read('privateKey', files.privateKey),
    files.ca ? read('ca', files.ca) : undefined,
  ]);
  const callMe = mutualTlsFetch({ certificate, key: privateKey, ca });
  const shared = { url, me, party, stylesheet, name, icon, certificate, privateKey, callMe };
  return { listen, options: { ...shared, ...(await loginFrom(login, limits, read)) } };
}

async function loginFrom(
  login: Configuration['login'],
  limits: Configuration['limits'],
  read: (field: string, name: string) => Promise<string>,
) {
  if ('citizenUrl' in login) {
    const { citizenUrl, loginUrl, logoutUrl } = login;
    return { ownLogin: { citizen: askOwnLogin(citizenUrl), loginUrl, logoutUrl } };
  }
  const { issuer, clientId, clientSecretFile } = login;
  return {
    login: { issuer, clientId, clientSecret: (await read('clientSecretFile', clientSecretFile)).trim() },
    limits,
  };
}

function parse(file: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new Error(`The gateway's configuration ${file} is not JSON: ${why}`, { cause: error });
  }
}

function explain(file: string, error: z.core.$ZodError): string {
  const wrong = error.issues.map(({ path, message }) => `  ${path.join('.') || '(the whole file)'}: ${message}`);
  return [`The gateway's configuration ${file} is not right:`, ...wrong, 'docs/gateway.md describes every field.'].join(
    '\n',
  );
}
