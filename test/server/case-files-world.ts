import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy, extractText } from 'unpdf';
import type { Caller, Citizen } from '../../mock-server/access/caller.ts';
import { meet } from '../../mock-server/access/rules.ts';
import { caseHandlers } from '../../mock-server/cases/routes.ts';
import { exportHandlers } from '../../mock-server/cases/export/routes.ts';
import * as z from 'zod/mini';
import { documentList } from '../../src/contract/schemas/documents.ts';
import { norrvik, type SignalsWorld } from './signals-world.ts';

/** Bytes of an answer, read to the end. */
export const bytesOf = (body: BodyInit) => new Response(body).bytes();

/** A person in an organisation's portal, who takes files home. */
export async function visitorOf(world: SignalsWorld, personalNumber: string, organisation = norrvik) {
  const met = await meet(world.db, { personalNumber, protectedIdentity: false }, world.me.clock());
  const name = { given: 'Test', family: 'Person' };
  const citizen: Citizen = { ...met, name, level: 'substantial', loggedInAt: world.me.clock() };
  const portal = { url: 'http://localhost:8400', views: ['cases'], level: 'low' as const, loginAge: 3600 };
  const caller: Caller & { citizen: Citizen } = {
    party: { id: `portal-${organisation.id}`, role: 'portal', organisation, portal },
    certificate: 'c',
    citizen,
  };
  const call = { caller, body: undefined, idempotencyKey: undefined };
  const files = exportHandlers(world.me);
  return {
    call,
    firstCase: async () => {
      const { items } = await caseHandlers(world.me).listCases({ ...call, params: undefined, query: { lang: 'sv' } });
      return items[0]?.id ?? '';
    },
    documents: async (query: { q?: string; limit?: number; cursor?: string | undefined } = {}) =>
      z.parse(
        documentList,
        await caseHandlers(world.me).listDocuments({ ...call, params: undefined, query: { lang: 'sv', ...query } }),
      ),
    pdf: (id: string, lang = 'sv') => files.getCasePdf({ ...call, params: { id }, query: { lang } }),
    zip: (id: string, lang = 'sv') => files.getCaseZip({ ...call, params: { id }, query: { lang } }),
  };
}

/** What a reader finds in a PDF. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  const { info } = await pdf.getMetadata();
  const tree = await (await pdf.getPage(1)).getStructTree();
  return { text, info: info as Record<string, unknown>, tags: JSON.stringify(tree), pages: pdf.numPages };
}

/** The files of a zip by name, as text. */
export const readZip = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]));
