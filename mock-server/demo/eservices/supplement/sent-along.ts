import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import * as z from 'zod/mini';
import { children } from '../../../signals/xml.ts';
import type { RedeemedSupplement } from '../../../kits/eservice/index.ts';

/** What this e-service and its case system have agreed on to send along with a request: what is known, and which documents are missing. */
export interface SentAlong {
  known: { question: string; answer: string }[];
  documents: string[];
}

const text = z.string();
const agreed = z.object({
  known: z._default(z.array(z.object({ question: text, answer: text })), []),
  documents: z._default(z.array(text), []),
});

/** Reads it. Of what was not agreed on, all values are shown, by the names that they came with. */
export function readSentAlong(extra: RedeemedSupplement['extra']): SentAlong {
  if (!extra) return { known: [], documents: [] };
  if (extra.type === 'application/xml') return { known: factsIn(extra.body), documents: [] };
  const content: unknown = JSON.parse(extra.body);
  const { success, data } = z.safeParse(agreed, content);
  if (success && data.known.length + data.documents.length > 0) return data;
  return { known: flat(content), documents: [] };
}

function flat(value: unknown, question = ''): SentAlong['known'] {
  if (typeof value !== 'object' || value === null) return [{ question, answer: String(value) }];
  return Object.entries(value).flatMap(([name, it]) => flat(it, Array.isArray(value) ? question : name));
}

function factsIn(xml: string): SentAlong['known'] {
  const document = XmlDocument.fromString(xml);
  try {
    return factsOf(document.root);
  } finally {
    document.dispose();
  }
}

function factsOf(element: XmlElement): SentAlong['known'] {
  const inside = children(element);
  const text = inside.length === 0 ? element.content.trim() : '';
  return [
    ...element.attrs.map(({ name, value }) => ({ question: name, answer: value })),
    ...(text ? [{ question: element.name, answer: text }] : []),
    ...inside.flatMap(factsOf),
  ];
}
