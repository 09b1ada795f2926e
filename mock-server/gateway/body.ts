import { Problem } from '../http/problem.ts';

/** The largest body that any operation of the contract needs, with a wide margin; bytes. */
const largest = 64 * 1024;

/** The request's body as JSON. */
export async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new Problem('unsupported-media-type', 'Send the body as application/json.');
  }
  try {
    return JSON.parse(await readText(request));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Problem('invalid-input', 'The body is not JSON.');
    throw error;
  }
}

/** The request's body as the fields of a form. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new Problem('unsupported-media-type', 'Send the form as application/x-www-form-urlencoded.');
  }
  return Object.fromEntries(new URLSearchParams(await readText(request)));
}

/** Stops reading as soon as it is too much, whatever `Content-Length` said. */
async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > largest) throw new Problem('too-large', `The body is larger than ${largest / 1024} KiB.`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
