import personnummer from 'personnummer';
import { checkAttachments } from '../../../signals/attachment.ts';
import { SignalFault } from '../../../signals/signal-fault.ts';
import type { Signal } from '../../../signals/signal.ts';
import type { ShsMessage } from '../../../shs/message.ts';
import { numberIn } from '../../../shs/address.ts';
import { answersIn } from '../answers.ts';
import { signalIn } from '../signals-in.ts';
import type { World } from '../world.ts';

/** What shows when all is over: over every message that the case system has sent. */
export function afterwards(world: World): void {
  const { node, report } = world;
  report.look('certificate', node.uncertified[0] !== undefined && `${node.uncertified[0]} came without it.`);
  for (const { message, fault } of node.sent) {
    report.look('message', fault);
    if (message) label(world, message);
    if (message) signalOf(world, message);
  }
  sameIds(world);
  silence(world);
}

function label({ settings, report }: World, { label }: ShsMessage): void {
  const { from, to, product, agreement } = label;
  const faults = [
    numberIn(from?.address ?? '') !== settings.organisation && `from is ${from?.address ?? 'missing'}`,
    to && numberIn(to.address) !== settings.me && `to is ${to.address}`,
    ![settings.product.toLowerCase(), 'confirm', 'error'].includes(product) && `product is ${product}`,
    settings.agreement &&
      agreement !== undefined &&
      agreement !== settings.agreement &&
      `shs.agreement is ${agreement}`,
  ].filter(Boolean);
  report.look('label', faults.length > 0 && `In the message ${label.txId}, ${faults.join(', ')}.`);
}

function signalOf({ settings, report }: World, message: ShsMessage): void {
  const read = signalIn(settings, message);
  if (!read) return;
  const where = `In the message ${message.label.txId}`;
  report.look('signal', read.fault !== undefined && `${where}, ${read.fault}`);
  if (!read.signal) return;
  const { signal } = read;
  report.look('attachments', attachments(signal, message));
  for (const text of textsIn(signal)) {
    report.look(
      'personal-numbers',
      hasPersonalNumber(text) && `The signal ${safe(signal.id)} has one outside <recipient>.`,
    );
    report.look('plain-text', markup.test(text) && `The signal ${safe(signal.id)} has "${markup.exec(text)?.[0]}".`);
  }
}

function attachments(signal: Signal, { parts }: ShsMessage): string | undefined {
  const [first] = parts;
  const main = parts.find(({ type }) => type === 'signal') ?? first;
  const files = parts
    .filter((part) => part !== main)
    .map(({ filename = '', contentType, bytes }) => ({ file: filename, type: contentType, bytes }));
  try {
    checkAttachments(signal, files);
    return undefined;
  } catch (error) {
    if (error instanceof SignalFault) return error.message;
    throw error;
  }
}

/** All that a reader might see, but whom it is for. */
function textsIn({ id, content }: Signal): string[] {
  const leaves = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
  };
  return [
    id,
    ...leaves({ ...content, recipients: [], actions: 'actions' in content ? content.actions.map(withoutExtra) : [] }),
  ];
}

/** What is sent along for the e-service may be in any form. */
const withoutExtra = (action: object) => ({ ...action, extra: undefined });

const numbers = /(?<!\d)(?:19|20)?\d{6}[-+]?\d{4}(?!\d)/g;
const hasPersonalNumber = (text: string) => (text.match(numbers) ?? []).some((it) => personnummer.valid(it));
const markup = /<\/?[a-z][a-z0-9]*\b[^>]*>|\*\*\w|^#{1,6} |\[[^\]]+\]\(https?:/im;
const safe = (id: string) => (hasPersonalNumber(id) ? '…' : id);

function sameIds({ node, settings, report }: World): void {
  const seen = new Map<string, string>();
  for (const { message } of node.sent) {
    const signal = signalIn(settings, message)?.signal;
    if (!signal) continue;
    const said = JSON.stringify(signal);
    const other = seen.get(signal.id);
    report.look(
      'signal-id',
      other !== undefined && other !== said && `${safe(signal.id)} stood for two different signals.`,
    );
    seen.set(signal.id, said);
  }
}

/** An answer about an answer has the ids of what the case system itself has sent. */
function silence({ node, report }: World): void {
  const own = node.sent.flatMap(({ message }) => message?.label ?? []);
  const loop = answersIn(node).find(({ corrId, contentId }) =>
    own.some((it) => it.sequenceType !== 'adm' && it.corrId === corrId && it.contentId === contentId),
  );
  report.look('silent-about-answers', loop && `ME’s confirmation of ${loop.corrId} was answered with another.`);
}
