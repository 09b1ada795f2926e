import type { Job } from 'pg-boss';
import type { JobQueue } from '../database/job-queue.ts';
import { onWork } from '../database/wake.ts';
import {
  Failed,
  newReturnPath,
  openMailer,
  reasonOf,
  Refused,
  Rejected,
  type Mailer,
  type MailServer,
} from '../delivery/rules.ts';
import type { Me } from '../me-context.ts';
import { letterText } from './mail.ts';
import { keepReason, markFailed, markHandedOver, outgoing, type Outgoing } from './outbox.ts';
import type { MessageSettings } from './settings.ts';

interface Task {
  /** The message's id. */
  id: string;
}

/** Messages that a node has under way at a time; seconds between two looks for those of other nodes. */
const pace = { localConcurrency: 4, pollingIntervalSeconds: 0.5 };

type Settings = MessageSettings & { from: string };

/**
 * Sends messages to officers, for as long as the queue runs. Any number of nodes may do so at once. Gives the function that lets go of mail servers: call it
 * when the queue has been closed.
 */
export async function sendMessages(me: Me, queue: JobQueue, settings: MessageSettings): Promise<() => void> {
  const { from } = settings;
  if (from === undefined) return () => undefined;
  const mailers = new Map<string, Mailer>();
  const mailerTo = (server: MailServer): Mailer => {
    const mailer = mailers.get(server.url) ?? openMailer(server);
    mailers.set(server.url, mailer);
    return mailer;
  };
  const worker = await queue.work<Task>('message', pace, ([job]) => send(me, { ...settings, from }, mailerTo, job));
  await queue.work<Task>('message-failed', ([job]) => giveUp(me, job));
  const sleep = onWork('message', () => queue.notifyWorker(worker));
  return () => {
    sleep();
    for (const mailer of mailers.values()) mailer.close();
  };
}

type MailerTo = (server: MailServer) => Mailer;

/** One attempt. What is thrown here leads to the next one. */
async function send(me: Me, settings: Settings, mailerTo: MailerTo, job: Job<Task> | undefined): Promise<void> {
  if (!job) return;
  const { id } = job.data;
  try {
    const message = await outgoing(me.db, id);
    // Another has sent it, as where a process was killed after that and before its job was done.
    if (!message) return;
    await handOver(me, settings, mailerTo, message);
    await markHandedOver(me.db, id, message.own ? 'delivered' : 'sent', me.clock());
  } catch (error) {
    await settle(me, id, error);
  }
}

async function handOver(me: Me, settings: Settings, mailerTo: MailerTo, { letter, to, own }: Outgoing): Promise<void> {
  const { from, relay, bounces } = settings;
  const server = own ?? (relay === undefined ? undefined : { url: relay });
  if (!server) throw new Failed('no mail server is registered for the organisation, and ME has none of its own');
  const mail = { kind: 'message' as const, id: letter.id };
  const reportTo = bounces && (await newReturnPath(me.db, mail, bounces.domain, me.clock()));
  await mailerTo(server).send({ id: letter.id, from, to, lang: 'sv', reportTo, ...letterText(letter) });
}

/** Ends it where another attempt would be in vain, else throws for the next one: a code, since servers repeat addresses in their answers. */
async function settle(me: Me, id: string, error: unknown): Promise<void> {
  const { db, log } = me;
  const reason = reasonOf(error);
  if (error instanceof Refused || error instanceof Rejected) {
    await markFailed(me, id, reason);
    log.warn({ message: id, reason }, 'a message to an officer was refused');
    return;
  }
  await keepReason(db, id, reason);
  log.info({ message: id, reason }, 'a message to an officer could not be sent; it will be tried again');
  throw new Failed(reason);
}

/** All attempts were in vain. */
async function giveUp(me: Me, job: Job<Task> | undefined): Promise<void> {
  if (!job) return;
  await markFailed(me, job.data.id);
  me.log.error({ message: job.data.id }, 'a message to an officer was given up');
}
