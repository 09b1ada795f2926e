import type { contactsSent as source } from '../sv/contacts-sent.ts';
import type { Texts } from '../texts.ts';

export const contactsSent: Texts<typeof source> = {
  'contacts.sentKept': 'Tässä näkyvät viimeisen vuoden viestit.',
  'contacts.nothingSent': 'Emme ole lähettäneet sinulle mitään.',
  'contacts.more': 'Näytä lisää',
  'contacts.about-code': 'Koodi osoitteen vahvistamiseksi',
  'contacts.about-replaced': 'Ilmoitus osoitteen vaihtamisesta',
  'contacts.about-removed': 'Ilmoitus osoitteen poistamisesta',
  'contacts.way-email': (address) => (address ? `Sähköposti: ${address}` : 'Sähköposti'),
  'contacts.way-sms': (address) => (address ? `Tekstiviesti: ${address}` : 'Tekstiviesti'),
  'contacts.state-waiting': 'Odottaa lähettämistä.',
  'contacts.state-sent': 'Lähetetty. Emme tiedä, onko se tullut perille.',
  'contacts.state-delivered': 'On tullut perille.',
  'contacts.state-refused': 'Ei tullut perille. Osoite tai numero ei ota vastaan viestejä.',
  'contacts.state-not-delivered': 'Ei tullut perille.',
  'contacts.state-not-sent': 'Ei voitu lähettää.',
};
