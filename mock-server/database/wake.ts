import { EventEmitter } from 'node:events';

/** The queues whose workers are woken. */
export type Queue =
  | 'attachment-scan'
  | 'upload-scan'
  | 'message'
  | 'notification-email'
  | 'notification-sms'
  | 'read-receipt'
  | 'shs-answered'
  | 'shs-push'
  | 'submission-send';

const work = new EventEmitter<Record<Queue, []>>();

/** Milliseconds until what has been written is committed, as a rule. What takes longer is found when the workers look by themselves. */
const commits = [20, 100];

/** Says to the workers of this process that there will be a job for them, and to no others: each look costs a question. Those of other nodes look by themselves. */
export function wakeWorkers(...queues: Queue[]): void {
  for (const queue of queues) work.emit(queue);
}

/** Calls `wake` a little after jobs have been written for the queue, however many there are. Gives the function that ends it. */
export function onWork(queue: Queue, wake: () => void): () => void {
  const timers = commits.map((delay) => soon(wake, delay));
  const wakeSoon = () => timers.forEach((start) => start());
  work.on(queue, wakeSoon);
  return () => void work.off(queue, wakeSoon);
}

function soon(wake: () => void, delay: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      wake();
    }, delay).unref();
  };
}
