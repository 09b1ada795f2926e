import { watch, type FSWatcher } from 'node:fs';

/** Milliseconds between two looks at the folder, for where the system does not tell of changes. */
const lookEvery = 2000;

/** Something may have changed in the folder: at once, and then whenever the system or the clock says so; until told to stop. */
export async function* changesIn(folder: string, stop: AbortSignal): AsyncGenerator<void> {
  let wake = (): void => undefined;
  const watcher = watched(folder, () => wake());
  const end = () => wake();
  stop.addEventListener('abort', end);
  try {
    while (!stop.aborted) {
      let timer: NodeJS.Timeout | undefined;
      // Before the folder is looked at: what changes meanwhile is seen by another look.
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, lookEvery);
      });
      yield;
      await changed;
      clearTimeout(timer);
    }
  } finally {
    watcher?.close();
    stop.removeEventListener('abort', end);
  }
}

/** Undefined where the system has no more watches to give. */
function watched(folder: string, changed: () => void): FSWatcher | undefined {
  try {
    return watch(folder, changed).on('error', () => undefined);
  } catch {
    return undefined;
  }
}
