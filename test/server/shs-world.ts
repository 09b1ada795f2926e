import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Agent, fetch, type RequestInit } from 'undici';
import type { Registry } from '../../mock-server/access/registry-file.ts';
import type { ClamdPlace } from '../../mock-server/scanning/clamd.ts';
import type { Label } from '../../mock-server/shs/label.ts';
import { readManagement, type Management } from '../../mock-server/shs/management.ts';
import { readMessage, writeMessage, type DataPart } from '../../mock-server/shs/message.ts';
import { startMe, type TestMe } from './support/me.ts';

/** The numbers of ME and of the two organisations whose case systems call it. */
export const numbers = { me: '2129990037', norrvik: '2129990011', sjohamra: '2129990029' };

export const products = {
  signal: '6f0a5d4e-2b5e-4c57-9d0e-5d0b7c1f4a10',
  plain: '11111111-2222-4333-8444-555555555555',
  open: '00000000-0000-0000-0000-000000000000',
};
export const agreements = {
  signal: '1c7d9f62-8a34-4e0b-b1c5-2f6e8d9a7b20',
  plain: '99999999-8888-4777-8666-555555555555',
};

/** What ME's registry says of SHS, until a test changes it. */
export const shs = (): NonNullable<Registry['shs']> => ({
  address: numbers.me,
  products: [
    { id: products.signal, name: 'Signaler', kind: 'signal' },
    { id: products.plain, name: 'Överenskommet', kind: 'plain' },
    { id: products.open, name: 'Fritt', kind: 'plain' },
  ],
  agreements: [
    { id: agreements.signal, product: products.signal, confirm: true, validFrom: '2020-01-01' },
    {
      id: agreements.plain,
      product: products.plain,
      from: [numbers.norrvik],
      to: [numbers.sjohamra],
      confirm: false,
      validFrom: '2020-01-01',
    },
  ],
});

export interface Message {
  txId?: string;
  from?: string | undefined;
  originator?: string;
  to?: string | undefined;
  product?: string;
  label?: Partial<Label>;
  parts?: DataPart[];
}

export const textPart = (text: string, more: Partial<DataPart> = {}): DataPart => ({
  type: 'txt',
  filename: 'text.txt',
  contentType: 'text/plain',
  bytes: Buffer.from(text),
  ...more,
});

/** A message from Norrvik to Sjöhamra, of the product that needs no agreement, unless said. */
export function message(it: Message = {}): Uint8Array {
  const txId = it.txId ?? crypto.randomUUID();
  const from = 'from' in it ? it.from : numbers.norrvik;
  const to = 'to' in it ? it.to : numbers.sjohamra;
  const label: Label = {
    txId,
    corrId: txId,
    transferType: 'asynch',
    sequenceType: 'event',
    status: 'production',
    ...(from !== undefined && { from: { address: from } }),
    ...(it.originator !== undefined && { originator: it.originator }),
    ...(to !== undefined && { to: { address: to } }),
    product: it.product ?? products.open,
    meta: [],
    datetime: '2026-11-23T09:00:00',
    contentId: crypto.randomUUID(),
    data: [],
    ...it.label,
  };
  return writeMessage({ label, parts: it.parts ?? [textPart('hej')] });
}

/** Norrvik's case system, and Sjöhamra's. */
export type System = 1 | 2;

/** What an SHS client sees of an answer. */
export interface Answer {
  status: number;
  bytes: Buffer;
  /** The same, read as ISO-8859-1. */
  text: string;
  header: (name: string) => string | null;
}

/** Calls ME with a case system's certificate, byte for byte. */
async function systemOf(me: TestMe, system: string) {
  const pem = (file: string) => readFile(join(me.certs, file), 'utf8');
  const connect = { cert: await pem(`${system}.crt`), key: await pem(`${system}.key`), ca: await pem('ca.crt') };
  const dispatcher = new Agent({ connect });
  return async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`https://localhost:${me.port}${path}`, { ...init, dispatcher });
    const bytes = Buffer.from(await response.arrayBuffer());
    const header = (name: string) => response.headers.get(name);
    return { status: response.status, header, bytes, text: bytes.toString('latin1') };
  };
}

export type ShsWorld = Awaited<ReturnType<typeof openShs>>;

/** A real ME, with the case systems of two organisations registered. */
export async function openShs(clamd?: ClamdPlace) {
  const me = await startMe({}, clamd);
  await me.register((registry) => {
    registry.organisations.push({ id: 'mina-engagemang', number: numbers.me, name: 'Mina Engagemang' });
    for (const [n, organisation] of [[1, 'norrvik'] as const, [2, 'sjohamra'] as const]) {
      const certificates = [{ file: `certs/casesystem-${n}.crt` }];
      registry.parties.push({ id: `casesystem-${n}`, organisation, role: 'shs', certificates });
    }
    registry.shs = shs();
  });
  const call = { 1: await systemOf(me, 'casesystem-1'), 2: await systemOf(me, 'casesystem-2') };
  const address = { 1: numbers.norrvik, 2: numbers.sjohamra };
  return {
    me,
    call,
    post: (body: Uint8Array | string, system: System = 1): Promise<Answer> =>
      call[system]('/shs/rs', { method: 'POST', headers: { 'content-type': 'message/rfc822' }, body }),
    /** The delivery service at the system's own address; `after` begins with / or ?. */
    get: (system: System, after = ''): Promise<Answer> => call[system](`/shs/ds/${address[system]}${after}`),
    acknowledge: (system: System, txId: string): Promise<Answer> =>
      call[system](`/shs/ds/${address[system]}/${txId}?action=ack`, { method: 'POST' }),
    /** What waits for the system: the administrative messages, read. */
    answers: async (system: System): Promise<Management[]> => {
      const { text } = await call[system](`/shs/ds/${address[system]}/confirm,error`);
      const read = [...text.matchAll(/tx\.id="([^"]*)"/g)].map(async ([, txId]) => {
        const { parts } = await readMessage((await call[system](`/shs/ds/${address[system]}/${txId}`)).bytes);
        return readManagement(parts[0]?.bytes ?? new Uint8Array());
      });
      return Promise.all(read);
    },
    close: () => me.close(),
  };
}
