import { readFile } from 'node:fs/promises';
import PDFDocument from 'pdfkit';

/** Points (1/72 inch) around the text on A4. */
const margin = 62;

const ink = '#1b1b1b';
const muted = '#595959';

/** How each kind of text looks, and what it is to a screen reader (ISO 32000-1, 14.8.4). Sizes and spaces are in points. */
const looks = {
  title: { type: 'H1', font: 'strong', size: 20, before: 0, after: 8 },
  section: { type: 'H2', font: 'strong', size: 15, before: 22, after: 6 },
  heading: { type: 'H3', font: 'strong', size: 12.5, before: 16, after: 2 },
  part: { type: 'H4', font: 'strong', size: 10.5, before: 8, after: 1 },
  text: { type: 'P', font: 'plain', size: 10.5, before: 0, after: 5 },
  small: { type: 'P', font: 'plain', size: 9.5, before: 0, after: 4, colour: muted },
} as const;

type Look = keyof typeof looks;

/** Bytes of Source Sans 3, read once: it has the letters of Europe's languages. */
const fonts = Promise.all(
  ['400Regular/SourceSans3_400Regular', '600SemiBold/SourceSans3_600SemiBold'].map((name) =>
    readFile(new URL(import.meta.resolve(`@expo-google-fonts/source-sans-3/${name}.ttf`))),
  ),
);

export interface PageOptions {
  title: string;
  /** BCP 47. */
  lang: string;
  author: string;
  /** What stands at the foot of a page. */
  foot: (page: number) => string;
  made: Date;
}

/** What is told, what it is called, and the languages of both where they are others than the document's. */
export type Fact = [name: string, value: string | undefined, lang?: string | undefined, nameLang?: string | undefined];

export type Paper = Awaited<ReturnType<typeof openPaper>>;

/** A PDF to write on from top to bottom: tagged for screen readers, and with all that it needs in it, so that it can be read as long as there are computers (PDF/A-2a, ISO 19005-2). */
export async function openPaper({ title, lang, author, foot, made }: PageOptions) {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + 10 },
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang,
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: made },
  });
  const [plain, strong] = await fonts;
  if (plain && strong) doc.registerFont('plain', plain).registerFont('strong', strong);
  let page = 0;
  doc.on('pageAdded', () => writeFoot(doc, foot(++page)));
  doc.addPage();
  const root = doc.struct('Document');
  doc.addStructure(root);

  const writeText = (text: string, look: Look, lang?: string) => {
    const { type, font, size, before, after, ...rest } = looks[look];
    if (look !== 'text' && look !== 'small') keepTogether(doc, before + size * 4);
    doc.y += doc.y > margin ? before : 0;
    const write = () => {
      doc
        .font(font)
        .fontSize(size)
        .fillColor('colour' in rest ? rest.colour : ink);
      doc.text(text, margin, doc.y, { lineGap: size * 0.2 });
    };
    const element = doc.struct(type, lang ? { lang } : {}, write);
    root.add(element);
    element.end();
    doc.y += after;
  };

  return {
    doc,
    /** A text in its own language, where that is another than the document's. */
    write: (text: string, look: Look = 'text', lang?: string) => {
      for (const paragraph of text.split(/\n\s*\n/)) writeText(paragraph, look, lang);
    },
    /** Facts with what they are called, one on a line; a fact without a value is left out. */
    facts: (facts: Fact[]) => {
      for (const fact of facts) if (fact[1]) writeFact(doc, root, fact);
      doc.y += looks.text.after;
    },
    end: () => {
      root.end();
      doc.end();
    },
  };
}

/** What begins something new begins it on the next page where there is too little room for what follows. */
function keepTogether(doc: PDFKit.PDFDocument, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
}

function writeFact(
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  [name, value = '', lang, nameLang]: Fact,
): void {
  const { size } = looks.text;
  const label = doc.struct('Span', nameLang ? { lang: nameLang } : {}, () => {
    doc.font('strong').fontSize(size).fillColor(ink);
    doc.text(`${name}: `, margin, doc.y, { continued: true, lineGap: size * 0.2 });
  });
  const said = doc.struct('Span', lang ? { lang } : {}, () => void doc.font('plain').text(value));
  const paragraph = doc.struct('P', {}, [label, said]);
  root.add(paragraph);
  paragraph.end();
}

/** Number and page, which a screen reader leaves out; the place on the page is as it was. */
function writeFoot(doc: PDFKit.PDFDocument, text: string): void {
  const { x, y, page } = doc;
  const { bottom } = page.margins;
  page.margins.bottom = 0;
  doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
  doc.font('plain').fontSize(8.5).fillColor(muted);
  doc.text(text, margin, page.height - margin + 14, { lineBreak: false });
  doc.endMarkedContent();
  page.margins.bottom = bottom;
  doc.x = x;
  doc.y = y;
}
