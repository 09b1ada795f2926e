import { XmlC14NMode, type XmlDocument, type XmlElement } from 'libxml2-wasm';
import { refuseValues } from './refuse-values.ts';
import { withDocument, withValidDocument } from './schema.ts';
import type { Action, Decision, Detail, PlannedStep } from '../cases/rules.ts';
import type { EventSignal, Recipient, Signal, WithdrawalSignal } from './signal.ts';
import { attribute, child, children, given, line, required, text, under } from './xml.ts';

/**
 * Reads and checks the XML, against the schema and what can be said of it alone. Throws `SignalFault`, with the line and all else that is wrong: with the
 * form, and where that is right, with what it says.
 */
export function readSignal(xml: Uint8Array): Signal {
  return withValidDocument(xml, read);
}

/** The files that well-formed XML names as attachments, each once, whatever else is wrong with it: also names that the schema refuses. */
export function filesNamed(xml: Uint8Array): string[] {
  const names = ({ root }: XmlDocument) => root.find('//*[local-name() = "attachment"]/@file').map((it) => it.content);
  return [...new Set((withDocument(xml, names) ?? []).map(composed))];
}

function read({ root }: XmlDocument): Signal {
  const [content] = children(root);
  if (!content) throw new Error('The schema let a signal through without content.');
  refuseValues(content);
  return {
    id: attribute(root, 'id'),
    organisation: attribute(root, 'organisation'),
    time: new Date(attribute(root, 'time')),
    order: Number(attribute(root, 'order')),
    lang: (given(root, 'lang').lang ?? 'sv') as Signal['lang'],
    content: contents[content.name as Signal['content']['kind']](content),
  };
}

const contents = {
  event,
  notice: (element) => ({
    kind: 'notice',
    recipients: recipients(element),
    heading: line(required(element, 'heading')),
    text: text(required(element, 'text')),
    ...given(element, 'until'),
  }),
  receipt: (element) => ({
    kind: 'receipt',
    of: attribute(element, 'of'),
    ...given(element, 'action'),
    state: attribute(element, 'state') as 'taken' | 'read',
  }),
  resend: (element) => ({ kind: 'resend', of: attribute(element, 'of'), recipients: recipients(element) }),
  withdrawal,
} satisfies Record<Signal['content']['kind'], (element: XmlElement) => Signal['content']>;

function event(element: XmlElement): EventSignal {
  const about = required(element, 'case');
  const status = required(element, 'status');
  return {
    kind: 'event',
    case: {
      number: attribute(about, 'number'),
      ...given(about, 'title', 'eservice', 'keptUntil'),
      ...optional(about, 'details', (it) => children(it).map(detail)),
    },
    recipients: recipients(element),
    status: { kind: attribute(status, 'kind') as EventSignal['status']['kind'], text: line(status) },
    heading: line(required(element, 'heading')),
    text: text(required(element, 'text')),
    ...optional(element, 'sender', (it) => ({ role: attribute(it, 'role'), ...given(it, 'phone') })),
    ...optional(element, 'meaning', text),
    ...optional(element, 'next', (it) => ({ text: text(it), ...given(it, 'by') })),
    plan: under(element, 'plan').map(step),
    ...optional(element, 'decision', decision),
    actions: under(element, 'actions').map((it) => actions[it.name as Action['kind']](it)),
    ...(isTrue(given(element, 'readReceipt').readReceipt) && { readReceipt: true }),
  };
}

/** As XML Schema writes it. */
const isTrue = (value: string | undefined) => value === 'true' || value === '1';

const detail = (element: XmlElement): Detail => ({ label: attribute(element, 'label'), value: line(element) });

const step = (element: XmlElement): PlannedStep => ({
  state: attribute(element, 'state') as PlannedStep['state'],
  text: line(element),
  ...given(element, 'by'),
});

/** Each letter as one character (NFC): a system may write å, ä and ö in names of files as two. */
const composed = (name: string) => name.normalize('NFC');

const decision = (element: XmlElement): Decision => ({
  date: attribute(element, 'date'),
  outcome: line(required(element, 'outcome')),
  ...optional(element, 'appeal', (it) => ({ how: text(it), ...given(it, 'by') })),
});

const actions = {
  attachment: (element) => ({
    kind: 'attachment',
    id: attribute(element, 'id'),
    file: composed(attribute(element, 'file')),
    title: attribute(element, 'title'),
    ...given(element, 'documentType'),
  }),
  message: (element) => ({
    kind: 'message',
    id: attribute(element, 'id'),
    to: attribute(element, 'to'),
    ...given(element, 'until'),
  }),
  supplement: (element) => ({
    kind: 'supplement',
    id: attribute(element, 'id'),
    eservice: attribute(element, 'eservice'),
    ...optional(element, 'text', text),
    ...optional(element, 'extra', extra),
    ...given(element, 'until'),
  }),
  archive: (element) => ({ kind: 'archive', id: attribute(element, 'id') }),
} satisfies Record<Action['kind'], (element: XmlElement) => Action>;

/** XML in canonical form, so that it stands by itself with the namespaces that were declared around it. */
function extra(element: XmlElement) {
  const [content] = children(element);
  if (!content) throw new Error('The schema let an extra through without content.');
  if (content.name !== 'json' || content.namespaceUri !== element.namespaceUri) {
    const body = content.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_1_0, withComments: true });
    return { type: 'application/xml' as const, body };
  }
  return { type: 'application/json' as const, body: content.content };
}

function withdrawal(element: XmlElement): WithdrawalSignal {
  const reason = optional(element, 'reason', text);
  const [what] = children(element);
  switch (what?.name) {
    case 'request':
      return {
        kind: 'withdrawal',
        what: 'request',
        of: attribute(what, 'of'),
        action: attribute(what, 'action'),
        ...reason,
      };
    case 'case':
      return { kind: 'withdrawal', what: 'case', of: attribute(what, 'number'), ...reason };
    default:
      return { kind: 'withdrawal', what: 'event', of: attribute(required(element, 'event'), 'of'), ...reason };
  }
}

function recipients(element: XmlElement): Recipient[] {
  const found = under(element, 'recipients').map((it) => ({ kind: 'personal-number' as const, value: line(it) }));
  return [...new Map(found.map((it) => [it.value, it])).values()];
}

/** `{ [name]: value }` where the child is there: for spreading. */
function optional<N extends string, T>(element: XmlElement, name: N, read: (child: XmlElement) => T): { [K in N]?: T } {
  const found = child(element, name);
  return found ? ({ [name]: read(found) } as { [K in N]?: T }) : {};
}
