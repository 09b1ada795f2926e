import type { Texts } from '../texts.ts';

export const notices: Texts<typeof import('../sv/notices.ts').notices> = {
  'notices.new': (count) => `${count} new`,
  'notices.newWhat': (count) => (count === 1 ? 'event or message' : 'events and messages'),
  'notices.count': (count) => (count ? `${count} unread` : 'Nothing unread'),
  'notices.active': (count) => (count === undefined ? 'Current' : `Current (${count})`),
  'notices.archived': (count) => (count === undefined ? 'Archived' : `Archived (${count})`),
  'notices.toDo': (count) => `To do (${count})`,
  'notices.others': 'Events and messages',
  'notices.unread': 'New',
  'notices.inCase': (title) => `Case: ${title}`,
  'notices.until': (day) => `Valid up to and including ${day}`,
  'notices.archive': 'Archive',
  'notices.undo': 'Undo',
  'notices.restore': 'Take back',
  'notices.archived-now': 'Now in the archive.',
  'notices.restored-now': 'No longer in the archive.',
  'notices.failed': 'It could not be moved. Try again.',
  'notices.more': 'Show more',
  'notices.none': 'You have nothing new. When something happens in your cases, or you get a message, you see it here.',
  'notices.noArchived': 'The archive is empty. What you archive is kept here, and you can always take it back.',
};
