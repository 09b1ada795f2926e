/** How long a stream may take to say that it listens, at first and after it has broken off. Milliseconds. */
const PATIENCE = 10_000;

/**
 * Listens (HTML standard, section 9.2, server-sent events) until the stream fails, or `signal` stops it. One that only breaks off is
 * taken up again by the browser, and says `ready` again. `hear` is called whenever something may have changed.
 * Resolves with whether it ever said that it listens: a proxy in between may gather what it should pass on.
 */
export function listen(url: string, hear: () => void, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const stream = new EventSource(url);
    let worked = false;
    let timer = 0;
    const end = () => {
      clearTimeout(timer);
      stream.close();
      resolve(worked);
    };
    const wait = () => void (timer ||= window.setTimeout(end, PATIENCE));
    stream.addEventListener('ready', () => {
      clearTimeout(timer);
      timer = 0;
      worked = true;
      hear();
    });
    stream.addEventListener('change', hear);
    stream.addEventListener('error', () => (stream.readyState === stream.CLOSED ? end() : wait()));
    signal.addEventListener('abort', end);
    wait();
  });
}
