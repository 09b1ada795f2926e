import type { Texts } from './texts.ts';

export const fi: Texts = {
  toPortal: 'Etusivulle',
  tryAgain: 'Yritä uudelleen',
  back: 'Takaisin sivulle, jolta tulit',
  login: 'Kirjaudu sisään',
  troubles: {
    'login-cancelled': {
      title: 'Keskeytit kirjautumisen',
      text: 'Voit kirjautua sisään, kun haluat.',
    },
    'login-expired': {
      title: 'Kirjautumista ei voitu viedä loppuun',
      text: 'Se kesti liian kauan tai se aloitettiin toisessa selaimessa. Kirjaudu uudelleen tässä.',
    },
    'login-failed': {
      title: 'Sinua ei voitu kirjata sisään',
      text: 'Kirjautumisessa tapahtui virhe. Yritä uudelleen. Jos se ei auta, odota hetki ja yritä sitten uudestaan.',
    },
    'provider-away': {
      title: 'Kirjautuminen ei onnistu juuri nyt',
      text: 'Kirjautumispalvelu ei vastaa. Odota hetki ja yritä uudelleen.',
    },
    'not-found': {
      title: 'Sivua ei ole',
      text: 'Osoitteessa voi olla kirjoitusvirhe, tai verkkopalvelu on poistettu. Etsi sitä etusivulta.',
    },
    'no-file': {
      title: 'Tiedostoa ei voi avata',
      text: 'Se on voitu poistaa tai peruuttaa, tai sitä tarkistetaan vielä. Asian tiedoista näet, mistä on kyse.',
    },
    'file-login': {
      title: 'Avaa tiedosto kirjautumalla sisään',
      text: 'Et ole enää kirjautuneena, tai sinun on kirjauduttava uudelleen tai turvallisemmalla tavalla.',
    },
    unavailable: {
      title: 'Palvelu ei vastaa juuri nyt',
      text: 'Vika ei ole sinussa. Odota hetki ja yritä uudelleen.',
    },
    'cross-site': {
      title: 'Tämä pysäytettiin',
      text: 'Pyyntö tuli toiselta sivustolta. Siirry etusivulle ja tee haluamasi siellä.',
    },
    'invalid-input': {
      title: 'Linkki ei toimi',
      text: 'Osoitteessa on virhe, joten emme tiedä, minne sen pitäisi johtaa. Aloita uudelleen etusivulta.',
    },
    'internal-error': {
      title: 'Meillä tapahtui virhe',
      text: 'Vika ei ole sinussa. Odota hetki ja yritä uudelleen.',
    },
  },
  onward: {
    title: 'Sinut ohjataan eteenpäin',
    text: 'Eikö mitään tapahdu? Selain on voinut kysyä, saako sivu ohjata eteenpäin: vastaa kyllä.',
  },
  logout: {
    title: 'Kirjaudu ulos',
    text: 'Sinut kirjataan ulos tässä ja kaikilla välilehdillä, joilla tämä sivusto on auki.',
    button: 'Kirjaudu ulos',
    nobody: 'Et ole kirjautunut sisään.',
  },
  unsubscribe: {
    title: 'Poista sähköposti käytöstä',
    text: 'Et saa enää sähköpostia, kun omilla sivuillasi on jotain uutta. Tämä ei vaikuta asioihisi, ja voit ottaa sähköpostin uudelleen käyttöön, kun haluat.',
    button: 'Poista sähköposti käytöstä',
    done: {
      title: 'Sähköposti on poistettu käytöstä',
      paragraphs: [
        'Et saa enää sähköpostia, kun on jotain uutta. Jo matkalla oleva viesti voi vielä tulla.',
        'Jos saat tekstiviestejä, se ei muutu. Jos haluat taas sähköpostia, kirjaudu sisään ja valitse se yhteystavoissasi.',
      ],
    },
    unknown: {
      title: 'Linkki ei ole enää voimassa',
      paragraphs: [
        'Olet ehkä vaihtanut tai poistanut sähköpostiosoitteen viestin lähettämisen jälkeen. Linkki lakkaa toimimasta myös vuoden kuluttua tai jos osa siitä puuttuu.',
        'Mitään ei ole nyt muutettu. Jos haluat poistaa sähköpostin käytöstä, kirjaudu sisään ja valitse se yhteystavoissasi tai käytä uudemman viestin linkkiä.',
      ],
    },
  },
  start: {
    from: (organisation) => `Verkkopalvelu, tarjoaja: ${organisation}`,
    intro: 'Nämä tiedot lähetetään verkkopalveluun:',
    nothing: 'Verkkopalveluun ei lähetetä henkilötietoja.',
    noLogin: 'Sinun ei tarvitse kirjautua sisään. Tietojasi ei lähetetä.',
    button: 'Aloita asiointi',
    leaves: 'Siirryt silloin verkkopalvelun omalle sivustolle.',
    required: 'pakollinen',
    changed: 'Verkkopalvelun kuvaus on muuttunut sen jälkeen, kun avasit sivun. Lue tiedot läpi ja aloita uudelleen.',
    tooWeak: (level) => `Verkkopalvelu vaatii turvallisemman kirjautumisen: ${level}.`,
    tooOld: 'Kirjautumisestasi on kulunut jonkin aikaa. Kirjaudu uudelleen, niin voit aloittaa asioinnin.',
    closed: 'Verkkopalvelu on suljettu.',
    maintenance: 'Verkkopalvelu on suljettu huollon vuoksi.',
    until: (time) => `Se avataan uudelleen ${time}.`,
  },
  supplement: {
    from: (organisation) => `Pyyntö: ${organisation}`,
    by: (day) => `Määräpäivä on ${day}.`,
    late: (day) => `Määräpäivä oli ${day}. Voit silti lähettää: lähettäjä päättää, otetaanko se huomioon.`,
    leaves: (eservice) => `Siirryt silloin verkkopalveluun ${eservice}.`,
    button: 'Täydennä asiaa',
    closed: 'Sinun ei tarvitse täydentää tässä: pyyntö on peruttu, tai joku on jo lähettänyt sen, mitä tarvittiin.',
    eserviceClosed: 'Verkkopalvelu on juuri nyt suljettu. Yritä hieman myöhemmin uudelleen.',
  },
  fields: {
    personalNumber: 'Henkilötunnus',
    name: 'Nimi',
    address: 'Osoite',
    phone: 'Puhelin',
    email: 'Sähköposti',
  },
  states: {
    'goes-along': 'lähetetään',
    missing: 'puuttuu, voit täyttää sen verkkopalvelussa',
    protected: 'ei lähetetä, koska sinulla on turvakielto',
    unknown: 'näytetään, kun olet kirjautunut sisään',
  },
  levels: { low: 'matala taso', substantial: 'korotettu taso', high: 'korkea taso' },
};
