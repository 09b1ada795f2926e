import { XmlDocument, type XmlElement } from 'libxml2-wasm';

/** An element of a data part that ME sends. Attributes that are undefined are left out. */
export interface PartElement {
  name: string;
  attributes?: Record<string, string | undefined>;
  content?: string | PartElement[];
}

/** The document of a data part: in UTF-8, all of its elements of one namespace. */
export function writePartXml(namespace: string, { name, ...root }: PartElement): Buffer {
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

function fill(into: XmlElement, { attributes = {}, content = [] }: Omit<PartElement, 'name'>): void {
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) into.setAttr(name, value);
  if (typeof content === 'string') into.addText(content);
  else for (const { name, ...child } of content) fill(into.addElement(name), child);
}
