import type { contactsSent as source } from '../sv/contacts-sent.ts';
import type { Texts } from '../texts.ts';

export const contactsSent: Texts<typeof source> = {
  'contacts.sentKept': 'This is the past year.',
  'contacts.nothingSent': 'We have not sent you anything.',
  'contacts.more': 'Show more',
  'contacts.about-code': 'Code to confirm an address',
  'contacts.about-replaced': 'Notice that the address has been replaced',
  'contacts.about-removed': 'Notice that the address has been removed',
  'contacts.way-email': (address) => (address ? `E-mail to ${address}` : 'E-mail'),
  'contacts.way-sms': (address) => (address ? `Text message to ${address}` : 'Text message'),
  'contacts.state-waiting': 'Waiting to be sent.',
  'contacts.state-sent': 'Sent. We do not know whether it has arrived.',
  'contacts.state-delivered': 'Has arrived.',
  'contacts.state-refused': 'Did not arrive. The address or number does not accept messages.',
  'contacts.state-not-delivered': 'Did not arrive.',
  'contacts.state-not-sent': 'Could not be sent.',
};
