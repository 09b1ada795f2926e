import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';

/** Where clamd listens: on a port, or on a socket of its own machine. */
export type ClamdPlace = { host: string; port: number } | { path: string };

/** What clamd has to say of a file: the name of what it has found in it, if anything. */
export interface Verdict {
  found?: string;
}

/** Bytes in one piece of the stream, and in an answer at most. */
const pieceSize = 64 * 1024;
const longestAnswer = 4096;

/** Milliseconds without a sign of life; a large archive takes a while to look through. */
const patience = 120_000;

/**
 * Lets clamd look at a file, by `INSTREAM` (clamd(8)): the file goes over the connection, so clamd may stand on another machine and needs no
 * right to read anything. Throws where it gave no verdict: it is away, breaks off, or has limits that the file is too large for.
 */
export async function scan(place: ClamdPlace, bytes: Uint8Array): Promise<Verdict> {
  const socket = connect(place);
  socket.setTimeout(patience, () => socket.destroy(new Error('clamd was silent for too long')));
  try {
    const sending = Readable.from(inPieces(bytes)).on('error', (error) => socket.destroy(error));
    sending.pipe(socket, { end: false });
    return verdictIn(await answerOf(socket));
  } finally {
    socket.destroy();
  }
}

/** The command, pieces with their length before them, and one without length, which ends it. */
function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for (let from = 0; from < bytes.length; from += pieceSize) {
    const piece = bytes.subarray(from, from + pieceSize);
    yield lengthOf(piece);
    yield piece;
  }
  yield lengthOf(new Uint8Array());
}

function lengthOf({ length }: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

/** Up to the NUL that ends it, since the command began with `z`. */
async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const text of socket.setEncoding('latin1')) {
    answer += String(text);
    const end = answer.indexOf('\0');
    if (end >= 0) return answer.slice(0, end);
    if (answer.length > longestAnswer) break;
  }
  throw new Error('clamd broke off without an answer');
}

function verdictIn(answer: string): Verdict {
  if (answer === 'stream: OK') return {};
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found) return { found };
  throw new Error(`clamd gave no verdict: ${answer.slice(0, 200)}`);
}
