import { setInterval } from 'node:timers';

/** What a stream tells: that it listens; or what has changed, and nothing of it. */
export type Told = 'ready' | 'case' | 'notice';

/** For whom a stream is open, and what it may tell of. */
export interface Watcher {
  citizenId: string;
  /** Organisations' ids; undefined for every one. */
  owners: string[] | undefined;
  /** When it ends whatever happens. */
  until: Date;
}

/** At most so many at the same time: of one citizen (each browser has one), and of all. */
const most = { citizen: 10, all: 20_000 };

/** Milliseconds between two signs of life, which keep proxies from ending what is silent. */
const heartbeat = 20_000;

/** Milliseconds after which a page may try again when a stream has ended: another for each, so that they don't all come at once. */
const retry = () => 2000 + Math.floor(Math.random() * 4000);

interface Stream extends Watcher {
  write(text: string): void;
  end(): void;
}

const encoder = new TextEncoder();

/** The streams that are open in this process. */
export class Streams {
  readonly #byCitizen = new Map<string, Set<Stream>>();
  readonly #clock: () => Date;
  readonly #beat = setInterval(() => this.#signOfLife(), heartbeat).unref();
  #count = 0;

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  /** The citizens with a stream. */
  get citizens(): string[] {
    return [...this.#byCitizen.keys()];
  }

  hasRoomFor(citizenId: string): boolean {
    return this.#count < most.all && (this.#byCitizen.get(citizenId)?.size ?? 0) < most.citizen;
  }

  /** A stream, until whoever reads it leaves, its time is over, or all are closed. */
  open(watcher: Watcher): { body: ReadableStream<Uint8Array>; ready: () => void } {
    let controller: ReadableStreamDefaultController<Uint8Array>;
    const stream: Stream = {
      ...watcher,
      write: (text) => controller.enqueue(encoder.encode(text)),
      end: () => {
        if (this.#remove(stream)) controller.close();
      },
    };
    const body = new ReadableStream<Uint8Array>({
      start: (given) => void (controller = given),
      cancel: () => void this.#remove(stream),
    });
    this.#add(stream);
    stream.write(`retry: ${retry()}\n\n`);
    return { body, ready: () => this.#tell(stream, 'ready') };
  }

  /** Tells those of the citizen's streams that may know of the organisation. */
  tell(citizenId: string, organisationId: string, what: Told): void {
    for (const stream of this.#byCitizen.get(citizenId) ?? []) {
      if (!stream.owners || stream.owners.includes(organisationId)) this.#tell(stream, what);
    }
  }

  /** Something may have been missed: every page asks anew. */
  tellAllReady(): void {
    for (const stream of this.#all()) this.#tell(stream, 'ready');
  }

  close(): void {
    clearInterval(this.#beat);
    for (const stream of this.#all()) stream.end();
  }

  #all(): Stream[] {
    return [...this.#byCitizen.values()].flatMap((streams) => [...streams]);
  }

  #tell(stream: Stream, what: Told): void {
    if (!this.#byCitizen.get(stream.citizenId)?.has(stream)) return;
    stream.write(what === 'ready' ? 'event: ready\ndata:\n\n' : `event: change\ndata: ${what}\n\n`);
  }

  #signOfLife(): void {
    const now = this.#clock();
    for (const stream of this.#all()) {
      if (stream.until <= now) stream.end();
      else stream.write(':\n\n');
    }
  }

  #add(stream: Stream): void {
    const streams = this.#byCitizen.get(stream.citizenId) ?? new Set();
    this.#byCitizen.set(stream.citizenId, streams.add(stream));
    this.#count += 1;
  }

  #remove(stream: Stream): boolean {
    const streams = this.#byCitizen.get(stream.citizenId);
    if (!streams?.delete(stream)) return false;
    if (!streams.size) this.#byCitizen.delete(stream.citizenId);
    this.#count -= 1;
    return true;
  }
}
