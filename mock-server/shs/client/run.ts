import { createServer } from 'node:http';
import { lockFolder } from '../../database/folder-lock.ts';
import { connect } from './connection.ts';
import { makeFolders } from './folders.ts';
import { fetchIncoming } from './incoming.ts';
import { sendOutgoing } from './outgoing.ts';
import type { Client } from './send.ts';
import type { ClientSettings } from './settings.ts';

/** Sends and fetches until `stop` is aborted; what is under way then ends, or is gone on with at the next start. */
export async function run(settings: ClientSettings, stop: AbortSignal, log: (line: string) => void): Promise<void> {
  const connection = await connect(settings);
  const folders = await makeFolders(settings.folder);
  const release = await lockFolder(settings.folder, {
    what: 'What is to be sent',
    instead: 'give another folder in the settings',
  });
  const health = settings.healthPort === undefined ? undefined : healthOn(settings.healthPort);
  const client: Client = { settings, folders, connection, stop, log };
  log(`ready: sends what comes into ${folders.out}`);
  try {
    await Promise.all([sendOutgoing(client), fetchIncoming(client)]);
  } finally {
    health?.close();
    await connection.close();
    await release();
  }
}

function healthOn(port: number) {
  return createServer((request, response) => {
    response.statusCode = request.url === '/health' ? 200 : 404;
    response.end();
  }).listen(port, '127.0.0.1');
}
