import type { Texts } from '../texts.ts';

export const caseList: Texts<typeof import('../sv/case-list.ts').caseList> = {
  'caseList.active': 'Current',
  'caseList.archived': 'Archived',
  'caseList.find': 'Search and filter',
  'caseList.count': (count, words) => {
    const found = count === 0 ? 'No cases' : count === 1 ? '1 case' : `${count} cases`;
    return words ? `${found} for “${words}”` : found;
  },
  'caseList.unread': (count) => (count === 1 ? 'New' : `${count} new events`),
  'caseList.toDo': (deadline) => (deadline ? `You need to do something: ${deadline}` : 'You need to do something'),
  'caseList.number': (number) => `Case ${number}`,
  'caseList.updated': (date) => `Changed ${date}`,
  'caseList.withdrawnTag': 'Withdrawn',
  'caseList.withdrawn': (organisation, date) => `${organisation} withdrew the case on ${date}.`,
  'caseList.removed': (date) => `Kept only up to and including ${date}`,
  'caseList.more': 'Show more cases',
  'caseList.none':
    'You have no cases here yet. When you have sent something in, or when a case about you is opened, you can follow it here.',
  'caseList.allArchived': 'You have no current cases. Those that you have archived are under Archived.',
  'caseList.noArchived':
    'The archive is empty. When a case is finished you can archive it. It is then kept here, and you can always take it back.',
};
