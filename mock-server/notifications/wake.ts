import { EventEmitter } from 'node:events';

const news = new EventEmitter<{ written: [] }>();

/** Milliseconds until what has been written is committed, as a rule. What takes longer is found when the workers look by themselves. */
const commits = [20, 100];

/** Says to the workers of this process that there will be something to send. Those of other nodes look by themselves. */
export function wakeWorkers(): void {
  news.emit('written');
}

/** Calls `wake` a little after news has been written, however much of it there is. Gives the function that ends it. */
export function onNews(wake: () => void): () => void {
  const timers = commits.map((delay) => soon(wake, delay));
  const wakeSoon = () => timers.forEach((start) => start());
  news.on('written', wakeSoon);
  return () => void news.off('written', wakeSoon);
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
