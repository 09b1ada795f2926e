import { EventEmitter } from 'node:events';

const work = new EventEmitter<{ written: [] }>();

/** Milliseconds until what has been written is committed, as a rule. What takes longer is found when the workers look by themselves. */
const commits = [20, 100];

/** Says to the workers of this process that there will be a job. Those of other nodes look by themselves. */
export function wakeWorkers(): void {
  work.emit('written');
}

/** Calls `wake` a little after jobs have been written, however many there are. Gives the function that ends it. */
export function onWork(wake: () => void): () => void {
  const timers = commits.map((delay) => soon(wake, delay));
  const wakeSoon = () => timers.forEach((start) => start());
  work.on('written', wakeSoon);
  return () => void work.off('written', wakeSoon);
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
