import { setImmediate as breathe } from 'node:timers/promises';
import type { CaseDetail, CaseEvent } from '../../../src/contract/types.ts';
import { openPaper, type Fact, type Paper } from './pdf-page.ts';
import { textsIn, type Wording } from './texts.ts';

/** A case with all of its events, as the citizen sees it. */
export type WholeCase = Omit<CaseDetail, 'older'>;

/** Where something is written, in which words and in which language. */
interface Desk extends Wording {
  paper: Paper;
  lang: string;
}

/** The case as a PDF, oldest event first, written while it is read. Others' requests get their turn between two events. */
export async function casePdf(whole: WholeCase, lang: string, made: Date): Promise<PDFKit.PDFDocument> {
  const wording = textsIn(lang);
  const { number, organisation, title } = whole;
  const paper = await openPaper({
    title: `${title}, ${wording.texts.fileName(number)}`,
    lang: wording.texts.locale,
    author: organisation.name,
    foot: (page) => `${organisation.name} · ${wording.texts.fileName(number)} · ${wording.texts.page(page)}`,
    made,
  });
  const { doc } = paper;
  writeCase({ ...wording, paper, lang }, whole, made).then(paper.end, (error: unknown) =>
    doc.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return doc;
}

async function writeCase(desk: Desk, whole: WholeCase, made: Date): Promise<void> {
  const { paper, texts, day } = desk;
  const { withdrawn, organisation, events } = whole;
  writeHead(desk, whole, made);
  if (withdrawn) {
    paper.write(texts.caseWithdrawn(organisation.name, day(withdrawn.at)));
    if (withdrawn.reason) paper.write(withdrawn.reason, 'text', langOf(whole, desk));
    return;
  }
  paper.write(texts.events, 'section');
  if (!events.length) paper.write(texts.noEvents);
  for (const event of events.toReversed()) {
    writeEvent(desk, event);
    await breathe();
  }
}

/** An organisation's texts are in the language that it wrote them in. */
const langOf = (it: { lang: string }, { lang }: Desk) => (it.lang === lang ? undefined : it.lang);

function writeHead(desk: Desk, whole: WholeCase, made: Date): void {
  const { paper, texts, day, time } = desk;
  const { title, number, organisation, status, openedAt, keptUntil, details = [] } = whole;
  const lang = langOf(whole, desk);
  paper.write(title, 'title', lang);
  paper.facts([
    [texts.number, number],
    [texts.organisation, organisation.name],
    [texts.status, status?.text, lang],
    ...details.map(({ label, value }): Fact => [label, value, lang, lang]),
    [texts.opened, day(openedAt)],
    [texts.kept, keptUntil && day(keptUntil)],
    [texts.made, time(made.toISOString())],
  ]);
  paper.write(texts.times, 'small');
}

function writeEvent(desk: Desk, event: CaseEvent): void {
  const { paper, texts, day, time } = desk;
  const lang = langOf(event, desk);
  paper.write(event.heading ?? texts.withdrawn, 'heading', event.heading ? lang : undefined);
  paper.write(time(event.time), 'small');
  if (event.withdrawn) {
    paper.write(texts.withdrawnAt(day(event.withdrawn.at)));
    if (event.withdrawn.reason) paper.write(event.withdrawn.reason, 'text', lang);
    return;
  }
  writeTold(desk, event, lang);
  writeDecision(desk, event, lang);
  writeActions(desk, event, lang);
  const { sender } = event;
  if (sender) paper.write(`${texts.from}: ${[sender.role, sender.phone].filter(Boolean).join(', ')}`, 'small', lang);
}

function writeTold({ paper, texts, day }: Desk, event: CaseEvent, lang: string | undefined): void {
  const { status, text, meaning, next, readReceipt } = event;
  if (status) paper.facts([[texts.status, status.text, lang]]);
  if (text) paper.write(text, 'text', lang);
  if (readReceipt) paper.write(readReceipt, 'small');
  if (meaning) {
    paper.write(texts.meaning, 'part');
    paper.write(meaning, 'text', lang);
  }
  if (!next) return;
  paper.write(texts.next, 'part');
  paper.write(next.text, 'text', lang);
  if (next.by) paper.write(texts.expected(day(next.by)));
}

function writeDecision({ paper, texts, day }: Desk, { decision }: CaseEvent, lang: string | undefined): void {
  if (!decision) return;
  const { outcome, date, appeal } = decision;
  paper.write(texts.decision, 'part');
  paper.write(outcome, 'text', lang);
  paper.write(texts.decided(day(date)), 'small');
  if (!appeal) return;
  paper.write(texts.appeal, 'part');
  paper.write(appeal.how, 'text', lang);
  if (appeal.by) paper.write(texts.appealBy(day(appeal.by)));
}

/** What was asked for, and which files came. */
function writeActions({ paper, texts, day }: Desk, { actions }: CaseEvent, lang: string | undefined): void {
  for (const action of actions) {
    if (action.kind !== 'supplement') continue;
    paper.write(texts.supplement, 'part');
    if (action.text) paper.write(action.text, 'text', lang);
    if (action.until) paper.write(texts.supplementBy(day(action.until)));
    if (action.state === 'withdrawn') paper.write(texts.supplementWithdrawn);
  }
  const files = actions.filter((action) => action.kind === 'attachment');
  if (files.length) paper.write(texts.files, 'part');
  for (const { title, documentType, file, state } of files) {
    const about = [title, documentType, file].filter(Boolean).join(', ');
    paper.write(state === 'ready' ? about : `${about}: ${texts[`file-${state}`]}`);
  }
}
