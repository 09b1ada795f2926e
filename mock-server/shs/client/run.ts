import { createServer, type Server } from 'node:http';
import { lockFolder } from '../../database/folder-lock.ts';
import { connect, type Connection } from './connection.ts';
import { Endings } from './endings.ts';
import { makeFolders, type Folders } from './folders.ts';
import { fetchIncoming } from './incoming.ts';
import { sendOutgoing } from './outgoing.ts';
import { Patience } from './patience.ts';
import { checkFolders, isRefusal } from './permission.ts';
import type { ClientSettings } from './settings.ts';

/** What every part of the running client needs. */
export interface Client {
  settings: ClientSettings;
  folders: Folders;
  connection: Connection;
  endings: Endings;
  patience: Patience;
  /** Aborted when the client is told to stop, or can't go on. */
  stop: AbortSignal;
  /** Stops the client for what it can't mend itself, as a full disk. */
  halt: (error: unknown) => void;
  /** Takes no names of files: they may say whom a case is about. */
  log: (line: string) => void;
}

/** Messages under way at a time. */
const atOnce = 8;

/** Sends and fetches until `told` is aborted; what is under way then ends, or is gone on with at the next start. */
export async function run(settings: ClientSettings, told: AbortSignal, log: (line: string) => void): Promise<void> {
  const connection = await connect(settings);
  const folders = await makeFolders(settings.folder);
  const release = await lockFolder(settings.folder, {
    what: 'What is to be sent',
    instead: 'give another folder in the settings',
  });
  const halted = new AbortController();
  const stop = AbortSignal.any([told, halted.signal]);
  const halt = (error: unknown) => halted.abort(error);
  const endings = new Endings(folders);
  const patience = new Patience(atOnce, stop, log);
  const client: Client = { settings, folders, connection, endings, patience, stop, halt, log };
  const health = settings.healthPort === undefined ? undefined : healthOn(settings.healthPort, halt);
  log(`ready: sends what comes into ${folders.out}`);
  try {
    await Promise.all([sendOutgoing(client).catch(halt), fetchIncoming(client).catch(halt)]);
    halted.signal.throwIfAborted();
  } catch (error) {
    if (isRefusal(error)) await checkFolders([settings.folder, ...Object.values<string>({ ...folders })]);
    throw error;
  } finally {
    health?.close();
    await connection.close();
    await release();
  }
}

function healthOn(port: number, halt: (error: Error) => void): Server {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/health' ? 200 : 404;
    response.end();
  });
  return server.on('error', halt).listen(port, '127.0.0.1');
}
