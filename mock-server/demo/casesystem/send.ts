import { randomUUID } from 'node:crypto';
import type { Language } from '../../cases/rules.ts';
import type { Signal } from '../../signals/rules.ts';
import { putInOut, type SignalFile } from './out-folder.ts';
import type { Case, Sent } from './register.ts';
import type { CaseSystem } from './systems.ts';

export interface Sending {
  content: Signal['content'];
  /** What the officer sees of it in the list. */
  heading: string;
  /** The recipients' short names, in the content's order. */
  persons?: string[];
  /** The case as it is after this; left out for what belongs to none. */
  about?: Case | undefined;
  lang?: Language;
  files?: SignalFile[];
  /** Given where sending it again must be the same signal; else made here. */
  id?: string;
  at?: Date;
}

/**
 * Leaves the signal to the SHS client, and keeps it in the register. In this order: a signal that is put into the folder a second time, after a
 * stop between the two, is the same one to ME.
 */
export async function send(system: CaseSystem, sending: Sending): Promise<Sent> {
  const {
    content,
    heading,
    persons = [],
    about,
    lang = 'sv',
    files = [],
    id = randomUUID(),
    at = new Date(),
  } = sending;
  const { number: organisation } = system.organisation;
  await putInOut(system, { id, organisation, time: at, order: 0, lang, content }, files);
  const sent: Sent = {
    id,
    at: at.toISOString(),
    kind: content.kind,
    heading,
    ...(about && { case: about.number }),
    persons,
    requests: requestsIn(content),
    files: filesIn(content),
  };
  system.register.keep(sent, about);
  return sent;
}

const filesIn = (content: Signal['content']): NonNullable<Sent['files']> =>
  content.kind === 'event'
    ? content.actions.flatMap((it) => (it.kind === 'attachment' ? { id: it.id, title: it.title } : []))
    : [];

const requestsIn = (content: Signal['content']): Sent['requests'] =>
  content.kind === 'event'
    ? content.actions.flatMap((it) =>
        it.kind === 'supplement' ? { id: it.id, ...(it.until && { until: it.until }) } : [],
      )
    : [];
