import type { startEservice as source } from '../sv/start-eservice.ts';

export const startEservice: typeof source = {
  'startEservice.start': 'Aloita asiointi',
  'startEservice.starting': 'Aloitetaan …',
  'startEservice.goesAlong': 'Verkkopalveluun siirtyvät tiedot',
  'startEservice.goesAlongLater': 'Tiedot, jotka siirtyvät verkkopalveluun, kun olet kirjautunut',
  'startEservice.nothing': 'Verkkopalveluun ei siirry tietoja sinusta.',
  'startEservice.personalNumber': 'Henkilötunnus',
  'startEservice.name': 'Nimi',
  'startEservice.address': 'Osoite',
  'startEservice.phone': 'Puhelin',
  'startEservice.email': 'Sähköposti',
  'startEservice.goes-along': 'Siirtyy verkkopalveluun, mutta ei näy täällä',
  'startEservice.missing': 'Puuttuu. Voit täyttää sen verkkopalvelussa.',
  'startEservice.protected': 'Ei siirry verkkopalveluun, koska sinulla on turvakielto',
  'startEservice.change': 'Muuta tietojasi',
  'startEservice.add': 'Lisää puuttuvat tiedot',
  'startEservice.login-needed': 'Sinun on kirjauduttava sisään aloittaaksesi asioinnin.',
  'startEservice.login-too-weak': 'Verkkopalvelu vaatii turvallisemman kirjautumisen kuin nykyinen kirjautumisesi.',
  'startEservice.login-too-old': 'Kirjautumisestasi on kulunut aikaa. Kirjaudu uudelleen aloittaaksesi asioinnin.',
  'startEservice.changed': 'Verkkopalvelu on muuttunut sivun avaamisen jälkeen. Lue tiedot ja aloita uudelleen.',
  'startEservice.failed': 'Asiointia ei voitu aloittaa. Olet yhä tällä sivulla ja voit yrittää uudelleen.',
};
