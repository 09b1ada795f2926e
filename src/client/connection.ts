import { createClient, type Check, type Client } from './client.ts';
import { SessionWatch } from './session.ts';

/** What an element needs in order to speak with a gateway. Elements with the same endpoint share it. */
export interface Connection {
  readonly endpoint: string;
  readonly client: Client;
  readonly session: SessionWatch;
}

const sessions = new Map<string, SessionWatch>();
const connections = new Map<string, Connection>();
let checkingAll = false;

/** From now on every answer in this page is checked against the contract. For development: it loads the schemas. */
export function checkAnswers(): void {
  checkingAll = true;
}

const check: Check = async (operation, answer) => (await import('./check.ts')).check(operation, answer);

function sessionAt(endpoint: string): SessionWatch {
  const session = sessions.get(endpoint) ?? new SessionWatch(endpoint);
  sessions.set(endpoint, session);
  return session;
}

function connect(endpoint: string, checking: boolean): Connection {
  const session = sessionAt(endpoint);
  const client = createClient({ endpoint, onResponse: session.learn, ...(checking && { check }) });
  return { endpoint, client, session };
}

/** The connection to the gateway at `endpoint`; with `debug`, one that checks every answer against the contract. */
export function connectionTo(endpoint: string, debug: boolean): Connection {
  const checking = debug || checkingAll;
  const key = `${checking} ${endpoint}`;
  const connection = connections.get(key) ?? connect(endpoint.replace(/\/+$/, ''), checking);
  connections.set(key, connection);
  return connection;
}
