import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Incoming } from './pages/cases.ts';
import type { Sent } from './register.ts';
import type { CaseSystem } from './systems.ts';

/** Where a signal is. */
export interface Trace {
  state: 'waiting' | 'sent' | 'confirmed' | 'failed' | 'refused' | 'gone';
  /** Of what failed: the reason, as the client has written it down. */
  why?: string;
  /** The places, from 1, of the recipients who could be told neither by SMS nor by e-mail. */
  withoutContact: number[];
}

export interface Traced {
  sent: Sent;
  trace: Trace;
}

/** What has become of each, by the folders of the SHS client. */
export async function traced(system: CaseSystem, list: Sent[]): Promise<Traced[]> {
  return Promise.all(list.map(async (sent) => ({ sent, trace: await traceOf(system, sent) })));
}

async function traceOf({ folder }: CaseSystem, { id }: Sent): Promise<Trace> {
  const found = async (place: string) => (await namesIn(join(folder, place))).includes(`${id}.xml`);
  if (await found('out')) return { state: 'waiting', withoutContact: [] };
  if (await found('sent')) return { state: 'sent', withoutContact: [] };
  if (await found('failed')) return { state: 'failed', withoutContact: [] };
  return { state: 'gone', withoutContact: [] };
}

/** What has come from ME, the newest first. */
export async function incomingIn({ folder }: CaseSystem): Promise<Incoming[]> {
  const names = await namesIn(join(folder, 'in'));
  const files = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, 'in', name))).mtime.toISOString() })),
  );
  return files.toSorted((a, b) => (a.at > b.at ? -1 : 1));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
