import { readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import type { Action, SupplementAction } from '../../../cases/happening.ts';
import { freeName, type SignalFile } from '../out-folder.ts';
import { namespace } from '../signal-xml.ts';
import type { CaseSystem } from '../systems.ts';
import { filled, type Answers } from './answers.ts';

/** How many files the form takes. */
export const fileRows = 3;

/** A decision to send for those who have no file at hand. */
const exampleFile = join(import.meta.dirname, '..', 'beslut.pdf');

/** What the event lets the citizen do, and the files that go with it. */
export async function readActions(
  answers: Answers,
  system: CaseSystem,
): Promise<{ actions: Action[]; files: SignalFile[] }> {
  const attached = await attachments(answers, system);
  const actions = [
    ...attached.map(({ action }) => action),
    ...message(answers),
    ...supplement(answers, system),
    ...(answers.ticked('archive') ? [{ kind: 'archive' as const, id: 'archive' }] : []),
  ];
  return { actions, files: attached.map(({ file }) => file) };
}

async function attachments(answers: Answers, system: CaseSystem) {
  const attached = new Map<string, { action: Action; file: SignalFile }>();
  for (const { name, bytes, title, documentType, row } of await chosenFiles(answers)) {
    const file = await freeName(system, name);
    if (attached.has(file)) answers.errors.set(row, `Två filer heter ${name}. Byt namn på den ena.`);
    const id = `attachment-${attached.size + 1}`;
    const action = { kind: 'attachment' as const, id, file, title, ...filled({ documentType }) };
    attached.set(file, { action, file: { name: file, bytes } });
  }
  return [...attached.values()];
}

interface ChosenFile extends SignalFile {
  title: string;
  documentType: string;
  /** The field that it was chosen in. */
  row: string;
}

async function chosenFiles(answers: Answers): Promise<ChosenFile[]> {
  const chosen: ChosenFile[] = [];
  for (let row = 1; row <= fileRows; row += 1) {
    const file = answers.file(`file${row}`);
    const documentType = answers.line(`fileType${row}`);
    const title = answers.line(`fileTitle${row}`);
    if (!file) continue;
    const name = plainName(file.name);
    const bytes = new Uint8Array(await file.arrayBuffer());
    chosen.push({ name, bytes, title: title || parse(name).name, documentType, row: `file${row}` });
  }
  if (!answers.ticked('exampleFile')) return chosen;
  const example = { name: 'beslut.pdf', title: 'Beslut', documentType: 'Beslut', row: 'exampleFile' };
  return [...chosen, { ...example, bytes: await readFile(exampleFile) }];
}

/** Without what the format takes in no file name. */
const plainName = (name: string) =>
  name
    .replaceAll(/[/\\:*?"<>|]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replace(/^\.+/, '')
    .slice(-200);

function message(answers: Answers): Action[] {
  const until = answers.day('messageUntil');
  const to = answers.mail('to', until && 'Skriv vart svaret ska skickas.');
  return to ? [{ kind: 'message', id: 'message', to, ...filled({ until }) }] : [];
}

function supplement(answers: Answers, { eservices }: CaseSystem): SupplementAction[] {
  const said = filled({ text: answers.text('supplementText'), until: answers.day('supplementUntil') });
  const extra = answers.text('extra');
  if (!answers.data.get('supplement')) {
    if (said.text || said.until || extra)
      answers.errors.set('supplement', 'Välj e-tjänsten som kompletteringen lämnas i.');
    return [];
  }
  const ids = eservices.map(({ id }) => id);
  const eservice = answers.choice('supplement', ids, 'Välj en av e-tjänsterna i listan.');
  if (!eservice) return [];
  return [{ kind: 'supplement', id: 'supplement', eservice, ...said, ...readExtra(answers, extra) }];
}

function readExtra(answers: Answers, body: string): Pick<SupplementAction, 'extra'> {
  if (!body) return {};
  const type = body.startsWith('<') ? 'application/xml' : 'application/json';
  const wrong = type === 'application/xml' ? wrongInXml(body) : wrongInJson(body);
  if (wrong) answers.errors.set('extra', wrong);
  return { extra: { type, body } };
}

function wrongInXml(body: string): string | undefined {
  try {
    const document = XmlDocument.fromString(body);
    const { namespaceUri } = document.root;
    document.dispose();
    if (namespaceUri && namespaceUri !== namespace) return undefined;
    return 'Elementet behöver en egen namnrymd, till exempel <underlag xmlns="urn:norrvik:underlag">.';
  } catch {
    return 'Det här är inte välformad XML. Skriv ett enda element, eller JSON.';
  }
}

function wrongInJson(body: string): string | undefined {
  try {
    JSON.parse(body);
    return undefined;
  } catch {
    return 'Det här är varken XML eller JSON. XML börjar med <, och JSON med { eller [.';
  }
}
