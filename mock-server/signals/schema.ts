import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ParseOption, XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { mending } from './mending.ts';
import { SignalFault, throwFaults } from './signal-fault.ts';

/** The schema that signals are checked against, as ME serves it. */
export const signalSchema = readFileSync(join(import.meta.dirname, 'signal-1.xsd'), 'utf8');

const validator = XsdValidator.fromDoc(XmlDocument.fromString(signalSchema));

/** Nothing is fetched, and no entity is expanded. */
const options = { option: ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET };

/** Lets `read` look at the XML when it fits the schema. Throws `SignalFault`, with the line and all else that the schema finds. */
export function withValidDocument<T>(xml: Uint8Array, read: (document: XmlDocument) => T): T {
  const document = parse(xml);
  try {
    refuseDoctype(document);
    validate(document);
    return read(document);
  } finally {
    document.dispose();
  }
}

/** Lets `read` look at the XML whether it fits the schema or not; undefined where it is not even well-formed. */
export function withDocument<T>(xml: Uint8Array, read: (document: XmlDocument) => T): T | undefined {
  try {
    const document = parse(xml);
    try {
      return read(document);
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (error instanceof SignalFault) return undefined;
    throw error;
  }
}

/** A document type may declare entities: such as grow without end, or fetch. The parser leaves them unread. */
function refuseDoctype({ dtd }: XmlDocument): void {
  if (dtd)
    throw new SignalFault('A signal has no document type. Take away <!DOCTYPE …> and the entities that it declares.');
}

const wellFormed = 'Write the file with an XML library: it closes every element, and writes & as &amp; and < as &lt;.';

function parse(xml: Uint8Array): XmlDocument {
  try {
    return XmlDocument.fromBuffer(xml, options);
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const { message, line, col } = error.details[0] ?? { message: error.message, line: 1, col: 1 };
    throw new SignalFault(`This is not well-formed XML: ${withoutValues(message)}. ${wellFormed}`, line, col);
  }
}

function validate(document: XmlDocument): void {
  try {
    validator.validate(document);
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const found = error.details.length ? error.details : [{ message: error.message, line: 1 }];
    throwFaults(
      found.map(({ message, line }) => new SignalFault(`${withoutValues(message)}${mending(message)}`, line)),
    );
  }
}

/** The parser repeats values, and a value may be a personal number. Element names are said without their namespace. */
const withoutValues = (message: string) =>
  message
    .replaceAll(/\{urn:[^}]*\}/g, '')
    .replaceAll(/\[facet '\w+'\] /g, '')
    .replaceAll(/The value '[\s\S]*?' (is|has)/g, 'The value $1')
    .replaceAll(/is not accepted by the pattern .*/g, 'is not in the right form.')
    .replaceAll(/: '[\s\S]*' is not a valid value of the \w+ type '[^']*'\./g, ': The value is not valid.')
    .replaceAll(/key-sequence \[[\s\S]*?\]/g, 'id')
    .replaceAll(/\d{6,}/g, '…')
    .trim();
