import { ParseOption, XmlDocument, XmlLibError } from 'libxml2-wasm';
import type { Problem } from '../http/problem.ts';
import { invalid } from './invalid.ts';
import type { Content } from './tables.ts';

/** Nothing is fetched, and no entity is expanded. */
const options = { option: ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET };

/** Whether the content is what it is said to be, so that no case system stumbles on it; more of it is not looked at. */
export function checkContent({ type, body }: Content): Problem | undefined {
  return type === 'application/json' ? checkJson(body) : checkXml(body);
}

function checkJson(body: string): Problem | undefined {
  try {
    JSON.parse(body);
    return undefined;
  } catch {
    return invalid('/data/body', 'It is not JSON. Give the text of a JSON document.');
  }
}

function checkXml(body: string): Problem | undefined {
  try {
    const document = XmlDocument.fromBuffer(Buffer.from(body), options);
    const { dtd } = document;
    document.dispose();
    return dtd ? invalid('/data/body', 'It has a document type. Leave <!DOCTYPE …> out.') : undefined;
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return invalid('/data/body', 'It is not well-formed XML. Write it with an XML library, in UTF-8.');
  }
}
