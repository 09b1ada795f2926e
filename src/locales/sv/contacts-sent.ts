/** The list of what was sent, which comes when it is opened. */
export const contactsSent = {
  'contacts.sentKept': 'Här står det senaste året.',
  'contacts.nothingSent': 'Vi har inte skickat något till dig.',
  'contacts.more': 'Visa fler',
  'contacts.about-code': 'Kod för att bekräfta en adress',
  'contacts.about-replaced': 'Besked om att adressen har bytts ut',
  'contacts.about-removed': 'Besked om att adressen har tagits bort',
  'contacts.way-email': (address: string | undefined) => (address ? `E-post till ${address}` : 'E-post'),
  'contacts.way-sms': (address: string | undefined) => (address ? `Sms till ${address}` : 'Sms'),
  'contacts.state-waiting': 'Väntar på att skickas.',
  'contacts.state-sent': 'Skickat. Vi vet inte om det har kommit fram.',
  'contacts.state-delivered': 'Har kommit fram.',
  'contacts.state-refused': 'Kom inte fram. Adressen eller numret tar inte emot meddelanden.',
  'contacts.state-not-delivered': 'Kom inte fram.',
  'contacts.state-not-sent': 'Kunde inte skickas.',
};
