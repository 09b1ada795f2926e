import { makeZip } from 'client-zip';
import type { CaseEvent, EventAction } from '../../../src/contract/types.ts';
import { swedishDay } from '../swedish-day.ts';
import { casePdf, type WholeCase } from './case-pdf.ts';
import { distinctNames, safeName } from './file-names.ts';
import { textsIn } from './texts.ts';

type Attachment = Extract<EventAction, { kind: 'attachment' }>;

/** Reads one file; undefined where it can't be had, or no longer. */
export type ReadFile = (eventId: string, actionId: string) => Promise<Uint8Array | undefined>;

interface Entry {
  name: string;
  lastModified: Date;
  input: Uint8Array | AsyncIterable<Uint8Array> | string;
}

/** The case's PDF and its files, oldest first, as a zip that is made while it is read: one file is held at a time. Which files are not there is said in a text file. */
export function caseZip(whole: WholeCase, lang: string, made: Date, read: ReadFile): ReadableStream<Uint8Array> {
  return makeZip(entries(whole, lang, made, read), { buffersAreUTF8: true });
}

async function* entries(whole: WholeCase, lang: string, made: Date, read: ReadFile): AsyncGenerator<Entry> {
  const { texts } = textsIn(lang);
  const nameOf = distinctNames();
  const pdf = nameOf(safeName(`${texts.fileName(whole.number)}.pdf`));
  yield { name: pdf, lastModified: made, input: await casePdf(whole, lang, made) };
  const missing: string[] = [];
  for (const { event, file } of filesOf(whole)) {
    const bytes = file.state === 'ready' ? await read(event.id, file.id) : undefined;
    const name = safeName(`${swedishDay(new Date(event.time))} ${file.file}`);
    if (bytes) yield { name: nameOf(name), lastModified: new Date(event.time), input: bytes };
    else missing.push(reasonOf(file, texts));
  }
  if (!missing.length) return;
  const { name, intro, advice } = texts.leftOut;
  const input = [intro, '', ...missing.map((line) => `* ${line}`), '', advice, ''].join('\r\n');
  yield { name: nameOf(name), lastModified: made, input };
}

const filesOf = ({ events }: WholeCase): { event: CaseEvent; file: Attachment }[] =>
  events
    .toReversed()
    .flatMap((event) =>
      event.actions.flatMap((action) => (action.kind === 'attachment' ? { event, file: action } : [])),
    );

function reasonOf({ title, file, state }: Attachment, texts: ReturnType<typeof textsIn>['texts']): string {
  const about = `${title}, ${file}`;
  return state === 'ready' ? about : `${about}: ${texts[`file-${state}`]}`;
}
