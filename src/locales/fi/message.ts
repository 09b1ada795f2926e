import type { Texts } from '../texts.ts';

export const message: Texts<typeof import('../sv/message.ts').message> = {
  'message.title': 'Kirjoita viesti',
  'message.open': (date) => (date ? `Voit kirjoittaa lähettäjälle ${date} saakka.` : 'Voit kirjoittaa lähettäjälle.'),
  'message.closed':
    'Aika kirjoittaa tästä tapahtumasta on päättynyt. Ota yhteyttä lähettäjään, jos sinulla on kysyttävää.',
  'message.withdrawn':
    'Tästä tapahtumasta ei voi enää kirjoittaa. Ota yhteyttä lähettäjään, jos sinulla on kysyttävää.',
  'message.write': 'Kirjoita',
  'message.writeMore': 'Kirjoita uudelleen',
  'message.written': 'Kirjoittamasi viestit',
  'message.state-sent': 'Lähetetty',
  'message.state-delivered': (organisation) => `Toimitettu: ${organisation}`,
  'message.state-read': 'Käsittelijä on lukenut viestin',
  'message.state-failed': 'Ei mennyt perille',
  'message.instead': (organisation) => `Ota yhteyttä muulla tavalla: ${organisation}.`,
  'message.call': 'Soita sen sijaan:',
  'message.label': 'Viestisi',
  'message.hint': (organisation, most) =>
    `Viestin saa ${organisation}, ja sen lukee asian käsittelijä. Enintään ${most} merkkiä.`,
  'message.left': (count) => `${count} ${count === 1 ? 'merkki' : 'merkkiä'} jäljellä`,
  'message.over': (count) => `${count} ${count === 1 ? 'merkki' : 'merkkiä'} liikaa`,
  'message.send': 'Lähetä',
  'message.sending': 'Lähetetään …',
  'message.sent': (organisation) => `Viestisi on lähetetty. Vastaanottaja: ${organisation}.`,
  'message.empty': 'Kirjoita jotain ennen lähettämistä.',
  'message.tooLong': (count) =>
    `Viesti on liian pitkä. Poista vähintään ${count} ${count === 1 ? 'merkki' : 'merkkiä'}.`,
  'message.failed': 'Emme voineet lähettää viestiä. Kirjoittamasi teksti on tallella. Yritä uudelleen.',
  'message.tooMany': (time) =>
    `Olet kirjoittanut tässä asiassa monta viestiä. Kirjoittamasi teksti on tallella. Voit lähettää sen tämän jälkeen: ${time}.`,
  'message.kept': 'Kirjoittamasi teksti on tallella, kun olet kirjautunut uudelleen.',
  'message.unsent': 'Tätä ei lähetetty:',
};
