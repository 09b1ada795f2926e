import type { NoticeSignal, ReceiptSignal, ResendSignal, WithdrawalSignal } from '../../../signals/signal.ts';
import { nameOf, people, recipients } from '../people.ts';
import type { Sent } from '../register.ts';
import { filled, type Answers } from './answers.ts';
import { readPersons } from './event.ts';

/** Each gives undefined when something is wrong: `answers.errors` says what. */
const unlessWrong = <T>(answers: Answers, read: T): T | undefined => (answers.errors.size > 0 ? undefined : read);

export function readNotice(answers: Answers): { content: NoticeSignal; persons: string[] } | undefined {
  const persons = readPersons(answers);
  const content: NoticeSignal = {
    kind: 'notice',
    recipients: recipients(persons),
    heading: answers.line('heading', 'Skriv en rubrik.'),
    text: answers.text('text', 'Skriv vad det gäller.'),
    ...filled({ until: answers.day('until') }),
  };
  return unlessWrong(answers, { content, persons });
}

export const receiptStates = { taken: 'Den har kommit in', read: 'En handläggare har läst den' };

const id = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;

export function readReceipt(answers: Answers): ReceiptSignal | undefined {
  const of = answers.line('of', 'Skriv numret på det som medborgaren skickade.');
  if (of && !id.test(of))
    answers.errors.set('of', 'Numret kan bara ha bokstäver, siffror, bindestreck, punkt och kolon.');
  const state = answers.choice('state', ['taken', 'read'], 'Välj hur långt det har kommit.');
  return state && unlessWrong(answers, { kind: 'receipt', of, state });
}

/** Those who have not been sent it before. */
export const othersThan = ({ persons }: Sent) => people.filter((person) => !persons.includes(person.id));

export function readResend(answers: Answers, sent: Sent): { content: ResendSignal; persons: string[] } | undefined {
  const persons = readPersons(answers);
  return unlessWrong(answers, { content: { kind: 'resend', of: sent.id, recipients: recipients(persons) }, persons });
}

/** What of a signal can be taken back; the case too, where it belongs to one. */
export function withdrawable({ heading, requests, case: number }: Sent): { id: string; name: string }[] {
  return [
    { id: 'event', name: `Händelsen ”${heading}”` },
    ...requests.map((request) => ({ id: `request:${request.id}`, name: 'Bara det att medborgaren ska komplettera' })),
    ...(number === undefined ? [] : [{ id: 'case', name: `Hela ärendet ${number}, med alla händelser` }]),
  ];
}

export function readWithdrawal(answers: Answers, sent: Sent): WithdrawalSignal | undefined {
  const options = withdrawable(sent).map((option) => option.id);
  const what = answers.choice('what', options, 'Välj vad som ska tas tillbaka.');
  const reason = filled({ reason: answers.text('reason') });
  if (what === undefined || answers.errors.size > 0) return undefined;
  if (what === 'case') return { kind: 'withdrawal', what, of: sent.case ?? '', ...reason };
  if (what === 'event') return { kind: 'withdrawal', what, of: sent.id, ...reason };
  return { kind: 'withdrawal', what: 'request', of: sent.id, action: what.slice('request:'.length), ...reason };
}

/** What the officer sees of a signal that has no heading of its own. */
export const headings = {
  receipt: ({ state }: ReceiptSignal) => `Kvittens: ${receiptStates[state].toLowerCase()}`,
  resend: (sent: Sent, persons: string[]) => `Skickat även till ${persons.map(nameOf).join(', ')}: ${sent.heading}`,
  withdrawal: ({ what }: WithdrawalSignal, sent: Sent) =>
    what === 'case' ? `Ärendet ${sent.case} tillbakataget` : `Tillbakataget: ${sent.heading}`,
};
