import type { Texts } from '../texts.ts';

export const oneCase: Texts<typeof import('../sv/case.ts').oneCase> = {
  'case.back': 'All cases',
  'case.number': (number) => `Case ${number}`,
  'case.archived': 'Archived',
  'case.toDo': 'What you need to do',
  'case.nothingToDo': 'You do not need to do anything right now.',
  'case.readBelow': 'Read in the events what you need to do.',
  'case.doing': 'What we are doing',
  'case.doing-new': 'We have opened the case.',
  'case.doing-submitted': 'We have received what you sent in.',
  'case.doing-waiting-for-completion': 'We are waiting for what is missing in the case.',
  'case.doing-waiting-for-payment': 'We are waiting for payment.',
  'case.doing-waiting-for-signatures': 'We are waiting for everyone to sign.',
  'case.doing-in-progress': 'We are working on the case.',
  'case.doing-decided': 'We have made a decision.',
  'case.doing-closed': 'We have closed the case.',
  'case.next': 'What happens next',
  'case.plan': 'The steps of the case',
  'case.step-done': 'Done',
  'case.step-current': 'Now',
  'case.step-planned': 'To come',
  'case.events': 'Events',
  'case.noEvents': 'Nothing has happened in the case yet. What happens is shown here.',
  'case.swedishTime': 'All times are Swedish time.',
  'case.older': 'Show older events',
  'case.olderFailed': 'We could not get older events. Try again.',
  'case.opened': (date) => `The case was opened on ${date}.`,
  'case.kept': (date) => `Mina Engagemang keeps the case up to and including ${date}.`,
  'case.keptOn': (organisation) =>
    `Mina Engagemang keeps the case until further notice. If ${organisation} sets a last day, it is shown here at least 30 days before the case is removed.`,
  'case.save': 'Save the case',
  'case.savePdf': 'Save the case (PDF)',
  'case.saveZip': 'Save the case with all its files (zip)',
  'case.removedSoon': (date, days) =>
    `The case will soon be removed from here: it is kept up to and including ${date}${days > 0 ? `, ${days} more ${days === 1 ? 'day' : 'days'}` : ''}. Save what you need.`,
  'case.withdrawn': (organisation, date) =>
    `${organisation} withdrew the case on ${date}. It does not apply, and what it said is no longer shown.`,
  'case.ask': (organisation, number) =>
    `Do you have questions? Contact ${organisation} and give the number of the case: ${number}.`,
};
