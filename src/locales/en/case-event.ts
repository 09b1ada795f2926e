import type { Texts } from '../texts.ts';

export const caseEvent: Texts<typeof import('../sv/case-event.ts').caseEvent> = {
  'caseEvent.new': 'New',
  'caseEvent.received': (date) => `Received by Mina Engagemang on ${date}`,
  'caseEvent.withdrawn': 'Withdrawn event',
  'caseEvent.withdrawnAt': (date) => `Withdrawn on ${date}. What it said does not apply.`,
  'caseEvent.meaning': 'What it means',
  'caseEvent.next': 'What happens next',
  'caseEvent.expected': (date) => `Expected to be finished by ${date}.`,
  'caseEvent.decision': 'Decision',
  'caseEvent.decided': (date) => `Decided on ${date}`,
  'caseEvent.appeal': 'If you want to appeal',
  'caseEvent.appealBy': (deadline) => `Time to appeal: ${deadline}`,
  'caseEvent.from': 'From:',
  'caseEvent.files': 'Files of this event',
  'caseEvent.file': 'file',
  'caseEvent.file-image': 'image',
  'caseEvent.file-document': 'text document',
  'caseEvent.file-sheet': 'spreadsheet',
  'caseEvent.file-text': 'text file',
  'caseEvent.fileNew': 'Not opened',
  'caseEvent.file-waiting': 'The file is being checked before it can be opened. Look again in a while.',
  'caseEvent.file-refused':
    'The file cannot be opened, because the check showed that it may be harmful. Ask the sender to send it again.',
  'caseEvent.supplement': 'Add to the case',
  'caseEvent.supplement-title': 'What is missing',
  'caseEvent.supplement-in': (eservice) => `You add what is missing in the e-service ${eservice}.`,
  'caseEvent.supplement-begun': (time) =>
    `You began on ${time}. If you have not sent it in, you can go on or start again.`,
  'caseEvent.supplement-by': (deadline) => `Add what is missing: ${deadline}`,
  'caseEvent.supplement-submitted': 'What was missing has been sent in. It is on its way to the case officer.',
  'caseEvent.supplement-taken': 'What was missing has arrived.',
  'caseEvent.supplement-too-late':
    'The deadline has passed. You can still send it in: the sender decides whether it counts.',
  'caseEvent.supplement-elsewhere':
    'Have you already sent it in some other way? Then you do not need to do anything here.',
  'caseEvent.supplement-withdrawn': 'You no longer need to add anything. The request has been withdrawn.',
};
