import { readFile } from 'node:fs/promises';
import { mutualTlsFetch } from '../gateway/mutual-tls.ts';
import { operatorSettingsFrom, type OperatorSettings } from '../settings.ts';
import { operatorClient, Refused, type Ask, type Call } from './client.ts';
import { auditCommand, auditHelp } from './commands/audit.ts';
import { quarantineCommand, quarantineHelp } from './commands/quarantine.ts';
import { submissionsCommand, submissionsHelp } from './commands/submissions.ts';
import { untoldCommand, untoldHelp } from './commands/untold.ts';
import { verifyCommand, verifyHelp } from './commands/verify.ts';

/** What an operator asks of the running ME. */
interface OperatorCommand {
  help: string;
  /** Reads the arguments first, so that a mistyped one is said before ME is called. */
  read: (args: string[]) => (ask: Ask) => Promise<void>;
}

/** By the command's name. */
export const operatorCommands = new Map<string, OperatorCommand>([
  ['quarantine', { help: quarantineHelp, read: quarantineCommand }],
  ['submissions', { help: submissionsHelp, read: submissionsCommand }],
  ['audit', { help: auditHelp, read: auditCommand }],
  ['verify', { help: verifyHelp, read: verifyCommand }],
  ['untold', { help: untoldHelp, read: untoldCommand }],
]);

/** Runs a command of `operatorCommands` against the ME, and with the certificate, that the environment names. */
export async function operate(work: (ask: Ask) => Promise<void>, env: NodeJS.ProcessEnv): Promise<void> {
  const settings = operatorSettingsFrom(env);
  const call = await callerOf(settings);
  try {
    await work(operatorClient(call));
  } catch (error) {
    throw explained(error, settings);
  }
}

async function callerOf({ url, certificate, key, authority }: OperatorSettings): Promise<Call> {
  const fetch = mutualTlsFetch({
    certificate: await pem(certificate, 'ME_OPERATOR_CERT', "the operator's certificate"),
    key: await pem(key, 'ME_OPERATOR_KEY', "the key of the operator's certificate"),
    ca: await pem(authority, 'ME_TLS_CA', "the certificate of the authority that issued ME's own"),
  });
  return (path, init) => fetch(new Request(`${url}${path}`, init));
}

function pem(file: string, variable: string, what: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} can't be read. It should hold ${what}, in PEM form; name another file with ${variable}.`);
  });
}

function explained(error: unknown, { url, certificate }: OperatorSettings): unknown {
  if (error instanceof Refused && error.code === 'certificate-refused') {
    return new Error(
      `ME does not let ${certificate} in: ${error.message}\n` +
        'Register it in the registry file, for a party with the role "operator", and send ME SIGHUP.',
    );
  }
  const cause = error instanceof TypeError ? error.cause : undefined;
  if (!(cause instanceof Error)) return error;
  const code = 'code' in cause ? String(cause.code) : '';
  return new Error(`ME can't be reached at ${url}: ${cause.message || code}.\n${remedy(code)}`, { cause });
}

/** By Node's code of what went wrong on the way to ME. */
function remedy(code: string): string {
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/.test(code)) {
    return 'Start ME, or name its address with ME_URL.';
  }
  if (/^(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|DEPTH_ZERO|CERT_|ERR_TLS_CERT)/.test(code)) {
    return "ME's certificate is not by the authority in ME_TLS_CA, or is for another address than ME_URL.";
  }
  return "The operator's certificate may be by another authority than ME knows, or out of date: see ME_OPERATOR_CERT.";
}
