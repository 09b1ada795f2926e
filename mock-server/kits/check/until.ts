import { setTimeout as pause } from 'node:timers/promises';

/** What `find` gives, once it gives anything; undefined when it has not within so many seconds. */
export async function within<T>(
  seconds: number,
  find: () => T | undefined | Promise<T | undefined>,
): Promise<T | undefined> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const found = await find();
    if (found !== undefined || Date.now() > deadline) return found;
    await pause(50);
  }
}
