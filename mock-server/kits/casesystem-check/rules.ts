import type { Rule } from '../check/report.ts';

/** What is looked at in a case system, in the order that it happens. Each mend names the page that says more. */
export const rules = {
  certificate: {
    right: 'Every call came with the case system’s certificate.',
    mend: 'Call with the certificate that is registered at ME for the role shs (docs/shs.md, What you need).',
  },
  message: {
    right: 'Every message could be read: label first, and the parts that it names.',
    mend: 'Write it as docs/shs.md, Send, shows.',
  },
  label: {
    right: 'Labels name the sender, the receiver, the product and the agreement that were agreed on.',
    mend: 'Take them from what was agreed on with ME (docs/shs.md, Send).',
  },
  'sends-again': {
    right: 'A message whose answer was lost was sent again.',
    mend: 'Send until there is an answer: without one nobody knows whether ME has it (docs/shs.md, What is answered).',
  },
  'same-tx-id': {
    right: 'What was sent again had the same tx.id.',
    mend: 'Decide the tx.id before the first attempt and keep it: by it ME knows a repetition (docs/shs.md, What is answered).',
  },
  signal: {
    right: 'Every signal fits the schema, and what can be said of it alone.',
    mend: 'Check files with: npx me-shs-client --check <file> (docs/signal-format.md).',
  },
  'signal-id': {
    right: 'No signal id was used for two different signals.',
    mend: 'Give each signal an id of its own, for ever (docs/signal-format.md, One signal).',
  },
  attachments: {
    right: 'Every file that a signal names came with it, and no other.',
    mend: 'Let the data part’s file name and the attribute file be equal (docs/signal-format.md, Actions).',
  },
  'personal-numbers': {
    right: 'Personal numbers stood in <recipient> and nowhere else.',
    mend: 'Take them out of texts, ids, case numbers and file names: citizens and others would see them (docs/signal-format.md, Recipients).',
  },
  'plain-text': {
    right: 'Texts were plain: no HTML and no Markdown.',
    mend: 'Write plain text; an empty line begins a new paragraph (docs/signal-format.md, Text, days and names).',
  },
  request: {
    right: 'An event asked a citizen to supplement.',
    mend: 'Send an event with a <supplement> while the checker waits (docs/signal-format.md, Actions), or raise "wait".',
  },
  confirmation: {
    right: 'ME’s confirmation of a signal was taken.',
    mend: 'Fetch administrative messages and acknowledge them, too (docs/shs.md, Fetch).',
  },
  receives: {
    right: 'The supplement was taken: fetched and acknowledged, or answered with 202.',
    mend: 'Look for messages every few seconds, or answer ME’s POST with 202 once the message is kept (docs/casesystem.md, Supplements).',
  },
  'keeps-first': {
    right: 'It was acknowledged after it had been fetched.',
    mend: 'Keep what you have fetched, and acknowledge it then: afterwards ME has it no longer (docs/shs.md, Fetch).',
  },
  'says-duplicate': {
    right: 'A message that was pushed again was answered as one that had come before.',
    mend: 'Answer 202 with X-shs-duplicatemsg: yes, and do nothing more (docs/shs.md, What is answered).',
  },
  'closed-to-others': {
    right: 'A push without ME’s certificate was turned away.',
    mend: 'Ask for a client certificate, and take messages from ME’s alone (docs/casesystem.md, Supplements).',
  },
  confirms: {
    right: 'The supplement was confirmed, by its corr.id and content.id.',
    mend: 'Send a message of the product confirm whose shs.management has both from the label that came (docs/shs.md, Administrative messages).',
  },
  once: {
    right: 'What came twice was taken once.',
    mend: 'Remember the tx.ids of what has come, or the submission’s id, and skip those (docs/shs.md, Fetch).',
  },
  bytes: {
    right: 'The files are kept byte for byte as the citizen sent them.',
    mend: 'Read and write files as bytes: change no line ends and no charset, and wait until all has come.',
  },
  closing: {
    right: 'A signal told the citizen that the supplement has come in.',
    mend: 'Send <receipt of="the submission’s id" state="taken">, or an event in the case (docs/signal-format.md, receipt).',
  },
  refuses: {
    right: 'A supplement that can’t be taken was answered with an error.',
    mend: 'Send a message of the product error about it: else the citizen is told that all is well (docs/shs.md, Administrative messages).',
  },
  'silent-about-answers': {
    right: 'Nothing was said about administrative messages.',
    mend: 'Confirm no confirmation and no error, or two systems write to each other for ever (docs/shs.md, Administrative messages).',
  },
  'checks-me': {
    right: 'It did not speak to somebody who could not show that they are ME.',
    mend: 'Verify the server’s certificate against ME’s authority; never turn that off.',
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
