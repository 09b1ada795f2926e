import type { Texts } from '../texts.ts';

export const caseEvent: Texts<typeof import('../sv/case-event.ts').caseEvent> = {
  'caseEvent.new': 'New',
  'caseEvent.received': (date) => `Came to Mina Engagemang on ${date}`,
  'caseEvent.withdrawn': 'Withdrawn event',
  'caseEvent.withdrawnAt': (date) => `Withdrawn on ${date}. What it said does not apply.`,
  'caseEvent.meaning': 'What it means',
  'caseEvent.next': 'What happens next',
  'caseEvent.expected': (date) => `Expected to be done by ${date}.`,
  'caseEvent.decision': 'Decision',
  'caseEvent.decided': (date) => `Decided on ${date}`,
  'caseEvent.appeal': 'If you want to appeal',
  'caseEvent.appealBy': (deadline) => `Time to appeal: ${deadline}`,
  'caseEvent.from': 'From:',
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
  'caseEvent.supplement-in': (eservice) => `You add what is missing in the e-service ${eservice}.`,
  'caseEvent.supplement-by': (deadline) => `Add what is missing: ${deadline}`,
  'caseEvent.supplement-late':
    'The time to add to the case is over. Contact the sender if you still want to send something in.',
  'caseEvent.supplement-withdrawn': 'You no longer need to add anything. The request has been withdrawn.',
};
