import type { Texts } from '../texts.ts';

export const supplement: Texts<typeof import('../sv/supplement.ts').supplement> = {
  'supplement.starting': 'Avataan verkkopalvelua …',
  'supplement.login-needed': 'Sinun pitää kirjautua sisään, jotta voit täydentää asiaa.',
  'supplement.login-too-weak': 'Verkkopalvelu vaatii turvallisemman kirjautumisen kuin nykyinen kirjautumisesi.',
  'supplement.login-too-old': 'Kirjautumisestasi on kulunut aikaa. Kirjaudu uudelleen, niin voit täydentää asiaa.',
  'supplement.changed': 'Pyyntö on muuttunut sen jälkeen, kun avasit sivun. Lue, mitä nyt pyydetään.',
  'supplement.closed': 'Verkkopalvelu on juuri nyt suljettu. Yritä hieman myöhemmin uudelleen.',
  'supplement.failed': 'Verkkopalvelua ei voitu avata. Olet yhä tällä sivulla ja voit yrittää uudelleen.',
  'supplement.way': 'Täydennyksen vaiheet',
  'supplement.step-sent': 'Lähetetty',
  'supplement.step-received': 'Mina Engagemang on vastaanottanut',
  'supplement.step-taken': 'Liitetty asiaan',
  'supplement.step-read': 'Käsittelijä on lukenut',
  'supplement.notYet': 'ei vielä',
  'supplement.late': 'Se tuli määräpäivän jälkeen. Lähettäjä päättää, otetaanko se huomioon.',
  'supplement.cameIn': (time) => `Se liitettiin asiaan muulla tavalla ${time}.`,
  'supplement.failed-at': (time) => `Sitä ei saatu liitettyä asiaan. Tämä selvisi ${time}.`,
  'supplement.failed-refused':
    'Lähettäjän järjestelmä ei voinut ottaa sitä vastaan. Lähetä se uudelleen tai ota yhteyttä lähettäjään.',
  'supplement.failed-not-delivered':
    'Lähettäjän järjestelmään ei saatu yhteyttä. Lähetä se uudelleen tai ota yhteyttä lähettäjään.',
  'supplement.failed-harmful-file':
    'Jokin tiedosto voi olla haitallinen, joten mitään ei lähetetty eteenpäin. Poista tai vaihda tiedosto ja lähetä uudelleen.',
  'supplement.files': 'Lähettämäsi tiedostot',
  'supplement.harmful': 'voi olla haitallinen',
  'supplement.receipt': 'Kuittinumero:',
};
