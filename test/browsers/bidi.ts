/** WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), as much of it as the tests need. */

interface Answers {
  'session.new': { capabilities: { browserVersion: string } };
  'session.subscribe': unknown;
  'browsingContext.create': { context: string };
  'browsingContext.navigate': unknown;
  'script.evaluate': { result?: { value?: string }; exceptionDetails?: { text: string } };
  'input.performActions': unknown;
}

interface LogEntry {
  type: string;
  level: string;
  text: string;
}

interface Message {
  id?: number;
  result?: unknown;
  message?: string;
  params?: LogEntry;
}

export type Send = <M extends keyof Answers>(method: M, params: object) => Promise<Answers[M]>;

/** A connection to a browser, to be closed with the stack; `heard` gets what pages log. */
export async function connect(
  stack: AsyncDisposableStack,
  url: string,
  heard: (entry: LogEntry) => void,
): Promise<Send> {
  const socket = new WebSocket(url);
  stack.defer(() => socket.close());
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`No connection to ${url}.`)));
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, message, params } = JSON.parse(String(data)) as Message;
    if (params) return heard(params);
    const asked = waiting.get(id ?? 0);
    if (message) asked?.reject(new Error(message));
    else asked?.resolve(result);
  });
  socket.addEventListener('close', () => waiting.forEach(({ reject }) => reject(new Error('The browser has gone.'))));
  return async (method, params) => {
    const id = waiting.size + 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    socket.send(JSON.stringify({ id, method, params }));
    return (await answer.promise) as Answers[typeof method];
  };
}
