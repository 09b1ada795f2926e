import { XmlDocument, type XmlElement } from 'libxml2-wasm';

/** An element to be written. Attributes that are undefined are left out. */
export interface Element {
  name: string;
  attributes?: Record<string, string | undefined>;
  content?: string | Element[];
}

/** A document in UTF-8, all of whose elements are of one namespace. */
export function writeXml(namespace: string, { name, ...root }: Element): Buffer {
  const document = XmlDocument.create();
  try {
    const element = document.createRoot(name);
    element.addNsDeclaration(namespace);
    fill(element, root);
    return Buffer.from(document.toString({ format: true }));
  } finally {
    document.dispose();
  }
}

function fill(into: XmlElement, { attributes = {}, content = [] }: Omit<Element, 'name'>): void {
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) into.setAttr(name, value);
  if (typeof content === 'string') into.addText(content);
  else for (const { name, ...child } of content) fill(into.addElement(name), child);
}
