import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, fetch, type RequestInit } from 'undici';
import { checkCaseSystem } from '../../mock-server/kits/casesystem-check/run.ts';
import type { Settings } from '../../mock-server/kits/casesystem-check/settings.ts';
import { writeManagement } from '../../mock-server/shs/management.ts';
import { readMessage, writeMessage, type DataPart, type ShsMessage } from '../../mock-server/shs/message.ts';
import { freePort } from '../server/support/free-port.ts';

/** What a case system may get wrong here, each by the name of the check that is to find it. */
export const faults = [
  'certificate',
  'message',
  'label',
  'sends-again',
  'same-tx-id',
  'signal',
  'signal-id',
  'attachments',
  'personal-numbers',
  'plain-text',
  'request',
  'confirmation',
  'receives',
  'keeps-first',
  'once',
  'bytes',
  'closing',
  'refuses',
  'silent-about-answers',
  'checks-me',
] as const;

/** Those of one that is pushed to. */
export const pushFaults = ['says-duplicate', 'closed-to-others', 'confirms', 'receives', 'once', 'refuses'] as const;

export type Fault = (typeof faults)[number] | (typeof pushFaults)[number];

const organisation = '2120009903';
const me = '2020009904';
const product = '6f0a5d4e-2b5e-4c57-9d0e-5d0b7c1f4a10';
const caseNumber = 'BYGG 2026-417';

const event = (id: string, more = '') => `<event>
    <case number="${caseNumber}"/>
    <recipients><recipient kind="personal-number">198403159828</recipient></recipients>
    <status kind="waiting-for-completion">Komplettering behövs</status>
    <heading>Vi behöver en ritning till${more}</heading>
    <text>Det saknas en ritning.</text>
    <actions>${id ? `<supplement id="${id}" eservice="bygglov"><text>En ritning.</text></supplement>` : '<archive id="a"/>'}</actions>
  </event>`;

/** A small case system that does what docs/shs.md and docs/signal-format.md say, but for its faults. */
class CaseSystem {
  readonly #has: (fault: Fault) => boolean;
  readonly #agent: Agent;
  readonly #address: string;
  readonly #kept: string;
  readonly #seen = new Set<string>();
  stopped = false;

  constructor(address: string, certificates: string, kept: string, wrong: readonly Fault[]) {
    this.#has = (fault) => wrong.includes(fault);
    this.#address = address;
    this.#kept = kept;
    const pem = (name: string) => readFileSync(join(certificates, name), 'utf8');
    const own = this.#has('certificate') ? {} : { cert: pem('casesystem.crt'), key: pem('casesystem.key') };
    const checks = this.#has('checks-me') ? { rejectUnauthorized: false } : { ca: pem('ca.crt') };
    this.#agent = new Agent({ connect: { ...own, ...checks } });
  }

  async work(): Promise<void> {
    await this.#sendSignals();
    while (!this.stopped) {
      await this.#fetchAll().catch(() => undefined);
      await pause(30);
    }
    await this.#agent.destroy();
  }

  /** What comes as a message, fetched or pushed; gives whether it had come before. */
  async take({ label, parts }: ShsMessage): Promise<boolean> {
    const before = this.#seen.has(label.txId);
    this.#seen.add(label.txId);
    if (label.product === 'confirm') {
      if (this.#has('silent-about-answers')) await this.#answer(label);
      return before;
    }
    if (before && !this.#has('once')) return before;
    const xml = Buffer.from(parts[0]?.bytes ?? []).toString();
    const known = xml.includes(`number="${caseNumber}"`);
    if (!known) {
      await this.#answer(label, !this.#has('refuses'));
      return before;
    }
    for (const part of parts.slice(1)) this.#keep(part, this.#has('once') ? this.#seen.size + Math.random() : 0);
    if (!this.#has('confirms')) await this.#answer(label);
    const id = /\bid="([^"]+)"/.exec(xml)?.[1] ?? '';
    if (!this.#has('closing'))
      await this.#signal(`receipt-${crypto.randomUUID()}`, `<receipt of="${id}" state="taken"/>`);
    return before;
  }

  #keep({ filename = '', bytes }: DataPart, copy: number): void {
    const content = this.#has('bytes') ? Buffer.from(bytes).toString().replaceAll('\n', '\r\n') : bytes;
    writeFileSync(join(this.#kept, `${copy}-${filename}`), content);
  }

  async #sendSignals(): Promise<void> {
    const heading = this.#has('personal-numbers')
      ? ' 19840315-9828'
      : this.#has('plain-text')
        ? ' &lt;b&gt;nu&lt;/b&gt;'
        : '';
    const action = this.#has('request') ? '' : 'facade';
    if (this.#has('signal')) await this.#signal('wrong-1', '<event><case number="1"/></event>');
    await this.#signal('bygg-2', event(action, heading));
    if (this.#has('message')) await this.#post(Buffer.from('hej'));
    if (this.#has('signal-id')) await this.#signal('bygg-2', event(action, ' nu'));
  }

  async #signal(id: string, content: string): Promise<void> {
    const time = new Date().toISOString();
    const xml = `<?xml version="1.0"?><signal xmlns="urn:x-mina-engagemang:signal:1" id="${id}" organisation="${organisation}" time="${time}">${content}</signal>`;
    const files = this.#has('attachments') ? [part('pdf', 'karta.pdf', 'application/pdf', 'karta')] : [];
    await this.#send(product, [part('signal', 'signal.xml', 'text/xml', xml), ...files]);
  }

  async #send(of: string, parts: DataPart[], about?: Pick<ShsMessage['label'], 'corrId' | 'contentId'>): Promise<void> {
    for (let txId = crypto.randomUUID(); !this.stopped;) {
      const label = {
        txId,
        corrId: about?.corrId ?? txId,
        transferType: 'asynch' as const,
        sequenceType: about ? ('adm' as const) : ('event' as const),
        status: 'production' as const,
        from: { address: organisation },
        to: { address: this.#has('label') ? '2120009911' : me },
        product: of,
        meta: [],
        datetime: '2026-11-23T09:00:00',
        contentId: about?.contentId ?? txId,
        data: [],
      };
      const answered = await this.#post(writeMessage({ label, parts })).then(
        () => true,
        () => this.#has('sends-again'),
      );
      if (answered) return;
      if (this.#has('same-tx-id')) txId = crypto.randomUUID();
      await pause(30);
    }
  }

  #answer({ corrId, contentId }: ShsMessage['label'], wrong = false): Promise<void> {
    const error = wrong ? { error: { code: 'IllegalDatapartContent' as const, info: 'No such case.' } } : {};
    const bytes = writeManagement({ corrId, contentId, datetime: '2026-11-23T09:00:00', appinfo: [], ...error });
    const type = wrong ? 'error' : 'confirm';
    return this.#send(type, [{ type, filename: `${type}.xml`, contentType: 'text/xml; charset=ISO-8859-1', bytes }], {
      corrId,
      contentId,
    });
  }

  async #fetchAll(): Promise<void> {
    const list = (await this.#ask(`/shs/ds/${organisation}`)).toString('latin1');
    for (const [, txId = '', product = ''] of list.matchAll(
      /<message tx\.id="([^"]+)"[^>]*product="urn:X-shs:([^"]+)"/g,
    )) {
      if (this.#has('confirmation') && product === 'confirm') continue;
      const place = `/shs/ds/${organisation}/${txId}`;
      if (this.#has('receives') && product !== 'confirm') continue;
      if (this.#has('keeps-first')) await this.#ask(`${place}?action=ack`, { method: 'POST' }).catch(() => undefined);
      await this.take(await readMessage(await this.#ask(place)));
      await this.#ask(`${place}?action=ack`, { method: 'POST' });
    }
  }

  #post = (body: Uint8Array) =>
    this.#ask('/shs/rs', { method: 'POST', body, headers: { 'content-type': 'message/rfc822' } });

  async #ask(path: string, init: RequestInit = {}): Promise<Buffer> {
    const response = await fetch(`${this.#address}${path}`, { ...init, dispatcher: this.#agent });
    if (response.status >= 500) throw new Error(String(response.status));
    return Buffer.from(await response.arrayBuffer());
  }
}

const part = (type: string, filename: string, contentType: string, text: string): DataPart => ({
  type,
  filename,
  contentType,
  bytes: Buffer.from(text),
});

/** Its receive service, for messages that ME pushes. */
function receiveService(certificates: string, system: () => CaseSystem | undefined, wrong: readonly Fault[]): Server {
  const pem = (name: string) => readFileSync(join(certificates, name), 'utf8');
  const tls = { cert: pem('receive-service.crt'), key: pem('receive-service.key'), ca: pem('ca.crt') };
  const open = wrong.includes('closed-to-others');
  return createServer({ ...tls, requestCert: true, rejectUnauthorized: !open }, (request, response) => {
    void buffer(request)
      .then(readMessage)
      .then(async (message) => {
        if (wrong.includes('receives')) return response.writeHead(500).end();
        const before = await system()?.take(message);
        const duplicate = before && !wrong.includes('says-duplicate') ? 'yes' : 'no';
        return response.writeHead(202, { 'X-shs-duplicatemsg': duplicate }).end(message.label.txId);
      });
  });
}

/** What the checker finds in a case system with these faults. */
export async function checked(
  wrong: readonly Fault[],
  how: 'fetches' | 'is pushed to',
  change: Partial<Settings> = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'me-casesystem-check-'));
  const certificates = join(folder, 'certs');
  const kept = join(folder, 'kept');
  const port = await freePort();
  mkdirSync(kept);
  let system: CaseSystem | undefined;
  let working: Promise<void> = Promise.resolve();
  let service: Server | undefined;
  const settings: Settings = {
    port: 0,
    certificates,
    organisation,
    me,
    product,
    agreement: undefined,
    supplements: '0d9c0f6e-3b52-4c38-8a61-2d6c27d1a0b7',
    folder: undefined,
    receive: undefined,
    kept,
    begin: undefined,
    wait: wrong.length > 0 ? 1 : 10,
    fileSize: 200_000,
    ...change,
  };
  const begin = (address: string) => {
    system = new CaseSystem(address, certificates, kept, wrong);
    working = system.work();
  };
  try {
    return await checkCaseSystem(settings, (line) => {
      const [address] = /https:\/\/\S+:\d+/.exec(line) ?? [];
      if (address === undefined) return;
      if (how === 'is pushed to') {
        service = receiveService(certificates, () => system, wrong).listen(port, '127.0.0.1');
        settings.receive = `https://localhost:${port}/shs/rs`;
      }
      begin(address);
    });
  } finally {
    if (system) system.stopped = true;
    await working;
    service?.closeAllConnections();
    service?.close();
    await rm(folder, { recursive: true, force: true });
  }
}
