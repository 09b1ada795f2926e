import type { Texts } from '../texts.ts';

export const calendar: Texts<typeof import('../sv/calendar.ts').calendar> = {
  'calendar.title': 'Important dates in your calendar',
  'calendar.what':
    'You can see your deadlines in the calendar of your phone or computer. It says which organisation it is about, but nothing about the case.',
  'calendar.make': 'Make a calendar address',
  'calendar.renew': 'Change the address',
  'calendar.revoke': 'Remove the address',
  'calendar.since': (created) => `You have had an address since ${created}.`,
  'calendar.read': (read) => `Your calendar last read it on ${read}.`,
  'calendar.unread': 'No calendar has read it yet.',
  'calendar.lost': 'If you have lost the address, you can change to a new one.',
  'calendar.address': 'Your calendar address',
  'calendar.once': 'Copy it now: it is shown only this time. Add it to your calendar as a subscription.',
  'calendar.copy': 'Copy the address',
  'calendar.subscribe': 'Open in the calendar',
  'calendar.copied': 'The address has been copied.',
  'calendar.copyFailed': 'The address could not be copied. Select it and copy it yourself.',
  'calendar.made': 'The address is ready.',
  'calendar.revoked': 'The address has been removed. The calendar will get nothing more from it.',
  'calendar.failed': 'That did not work just now. Wait a while and try again.',
  'calendar.warning':
    'Whoever has the address can see your deadlines. Change or remove it if somebody else has got hold of it: the old one then stops working.',
};
