/** A stream of server-sent events, which nobody on the way may keep or gather (`no-transform`; nginx heeds `X-Accel-Buffering`). */
export function eventStreamResponse(body: ReadableStream<Uint8Array> | null): Response {
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
