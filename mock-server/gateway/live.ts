import { eventStreamResponse } from '../http/event-stream.ts';
import type { GatewayContext, LoggedIn, Login } from './login.ts';
import type { AskForStream } from './me.ts';

interface Watching {
  citizen: LoggedIn;
  login: Login;
  askForStream: AskForStream;
}

/** Milliseconds between two looks whether the session still stands: it may end by itself, or in another tab. */
const lookAfter = 10_000;

/** ME's stream as it comes, for as long as the session stands. Listening does not prolong it: nobody need be there. */
export async function liveStream(c: GatewayContext, { citizen, login, askForStream }: Watching): Promise<Response> {
  const leaving = new AbortController();
  const stream = await askForStream(citizen, AbortSignal.any([c.req.raw.signal, leaving.signal]));
  const stands = async () => (await login.find(c, false).catch(() => undefined))?.key === citizen.key;
  return eventStreamResponse(whileStanding(stream, stands, leaving));
}

function whileStanding(
  stream: ReadableStream<Uint8Array>,
  stands: () => Promise<boolean>,
  leaving: AbortController,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  let looking: ReturnType<typeof setInterval>;
  const leave = () => {
    clearInterval(looking);
    leaving.abort();
  };
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      looking = setInterval(() => {
        void stands().then((standing) => {
          if (standing || leaving.signal.aborted) return;
          leave();
          controller.close();
        });
      }, lookAfter);
    },
    pull: async (controller) => {
      const { done, value } = await reader.read().catch(() => ({ done: true as const, value: undefined }));
      if (leaving.signal.aborted) return;
      // Whose session has ended hears nothing more, however lately it was looked at.
      if (!done && (await stands())) return controller.enqueue(value);
      leave();
      controller.close();
    },
    cancel: leave,
  });
}
