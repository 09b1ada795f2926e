import { XmlCData, XmlDocument, XmlElement, XmlText } from 'libxml2-wasm';
import type { Action, Detail } from '../../cases/rules.ts';
import type { Signal } from '../../signals/rules.ts';

export const namespace = 'urn:x-mina-engagemang:signal:1';

type Content = Signal['content'];
type Of<K extends Content['kind']> = Extract<Content, { kind: K }>;

/** The signal as the XML that `docs/signal-format.md` describes, in UTF-8. Throws when `extra` is no XML. */
export function writeSignal({ id, organisation, time, order, lang, content }: Signal): string {
  const document = XmlDocument.create();
  try {
    const root = document.createRoot('signal', namespace);
    attributes(root, { id, organisation, time: time.toISOString(), order: order ? String(order) : undefined, lang });
    write(root, content);
    return document.toString({ format: true });
  } finally {
    document.dispose();
  }
}

function write(root: XmlElement, content: Content): void {
  const element = add(root, content.kind);
  switch (content.kind) {
    case 'event':
      return event(element, content);
    case 'notice':
      return notice(element, content);
    case 'receipt':
      return attributes(element, { of: content.of, state: content.state });
    case 'resend':
      attributes(element, { of: content.of });
      return recipients(element, content.recipients);
    case 'withdrawal':
      return withdrawal(element, content);
  }
}

function event(element: XmlElement, said: Of<'event'>): void {
  const { sender, meaning, next, plan, decision, readReceipt } = said;
  if (readReceipt) attributes(element, { readReceipt: 'true' });
  const { details, ...about } = said.case;
  const it = add(element, 'case', about);
  if (details) writeDetails(it, details);
  recipients(element, said.recipients);
  add(element, 'status', { kind: said.status.kind }, said.status.text);
  add(element, 'heading', {}, said.heading);
  add(element, 'text', {}, said.text);
  if (sender) add(element, 'sender', sender);
  if (meaning !== undefined) add(element, 'meaning', {}, meaning);
  if (next) add(element, 'next', { by: next.by }, next.text);
  if (plan.length > 0) {
    const steps = add(element, 'plan');
    for (const { state, by, text } of plan) add(steps, 'step', { state, by }, text);
  }
  if (decision) writeDecision(element, decision);
  if (said.actions.length > 0) {
    const actions = add(element, 'actions');
    for (const it of said.actions) action(actions, it);
  }
}

function writeDetails(about: XmlElement, details: Detail[]): void {
  const element = add(about, 'details');
  for (const { label, value } of details) add(element, 'detail', { label }, value);
}

function writeDecision(event: XmlElement, { date, outcome, appeal }: NonNullable<Of<'event'>['decision']>): void {
  const element = add(event, 'decision', { date });
  add(element, 'outcome', {}, outcome);
  if (appeal) add(element, 'appeal', { by: appeal.by }, appeal.how);
}

function action(actions: XmlElement, { kind, ...said }: Action): void {
  const { text, extra, ...rest } = { text: undefined, extra: undefined, ...said };
  const element = add(actions, kind, rest);
  if (text !== undefined) add(element, 'text', {}, text);
  if (!extra) return;
  const around = add(element, 'extra');
  if (extra.type === 'application/json') add(around, 'json', {}, extra.body);
  else copyOf(around, extra.body);
}

function notice(element: XmlElement, said: Of<'notice'>): void {
  attributes(element, { until: said.until });
  recipients(element, said.recipients);
  add(element, 'heading', {}, said.heading);
  add(element, 'text', {}, said.text);
}

function withdrawal(element: XmlElement, said: Of<'withdrawal'>): void {
  const { what, of } = said;
  if (what === 'case') add(element, 'case', { number: of });
  else add(element, what, what === 'request' ? { of, action: said.action } : { of });
  if (said.reason !== undefined) add(element, 'reason', {}, said.reason);
}

function recipients(element: XmlElement, list: Of<'event'>['recipients']): void {
  const around = add(element, 'recipients');
  for (const { kind, value } of list) add(around, 'recipient', { kind }, value);
}

function add(parent: XmlElement, name: string, given: Record<string, string | undefined> = {}, text = ''): XmlElement {
  const element = parent.addElement(name);
  attributes(element, given);
  if (text) element.addText(text);
  return element;
}

function attributes(element: XmlElement, given: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(given)) if (value !== undefined) element.setAttr(name, value);
}

/** As it is: a text beside it keeps the writer from indenting it. */
function copyOf(into: XmlElement, xml: string): void {
  into.addText('\n');
  const document = XmlDocument.fromString(xml);
  try {
    copy(into, document.root);
  } finally {
    document.dispose();
  }
}

/** A node belongs to its document: another's are made anew, with their own namespaces. */
function copy(into: XmlElement, from: XmlElement): void {
  const element = into.addElement(from.name);
  for (const [prefix, uri] of Object.entries(from.nsDeclarations)) element.addNsDeclaration(uri, prefix || undefined);
  element.namespacePrefix = from.prefix;
  for (const { name, value, prefix } of from.attrs) element.setAttr(name, value, prefix || undefined);
  for (let node = from.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) copy(element, node);
    else if (node instanceof XmlText || node instanceof XmlCData) element.addText(node.content);
  }
}
