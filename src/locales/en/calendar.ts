import type { Texts } from '../texts.ts';

export const calendar: Texts<typeof import('../sv/calendar.ts').calendar> = {
  'calendar.title': 'The last days in your calendar',
  'calendar.what':
    'You can have your last days in the calendar of your phone or computer. It says which organisation it is about, but nothing of the case.',
  'calendar.make': 'Make a calendar address',
  'calendar.renew': 'Change the address',
  'calendar.revoke': 'Remove the address',
  'calendar.since': (created, read) =>
    `You have had an address since ${created}. ${read ? `Your calendar last read it on ${read}.` : 'No calendar has read it yet.'} If you have lost the address, you can change to a new one.`,
  'calendar.address': 'Your calendar address',
  'calendar.once': 'Copy it now: it is shown only this time. Add it to your calendar as a subscription.',
  'calendar.copy': 'Copy the address',
  'calendar.subscribe': 'Open in the calendar',
  'calendar.copied': 'The address has been copied.',
  'calendar.copyFailed': 'The address could not be copied. Select it and copy it yourself.',
  'calendar.made': 'The address is ready.',
  'calendar.revoked': 'The address has been removed. The calendar gets nothing more from it.',
  'calendar.failed': 'It did not work just now. Wait a while and try again.',
  'calendar.warning':
    'Whoever has the address can see your last days. Change or remove it if somebody else has got hold of it: the old one then stops working.',
};
