import type { contacts as source } from '../sv/contacts.ts';
import type { Texts } from '../texts.ts';

export const contacts: Texts<typeof source> = {
  'contacts.title': 'Näin tavoitamme sinut',
  'contacts.purpose':
    'Otamme yhteyttä, kun on jotain uutta luettavaa tai tehtävää. Mistä on kyse, näet vasta kun olet kirjautunut sisään.',
  'contacts.email': 'Sähköposti',
  'contacts.sms': 'Tekstiviestit',
  'contacts.label-email': 'Sähköpostiosoite',
  'contacts.label-sms': 'Matkapuhelinnumero',
  'contacts.none': 'Ei käytössä.',
  'contacts.add': (what) => `Lisää ${what}`,
  'contacts.change': (what) => `Vaihda ${what}`,
  'contacts.remove': (what) => `Poista ${what}`,
  'contacts.yes': 'Kyllä, pitää',
  'contacts.stillYours': 'Vahvistit tämän yli vuosi sitten. Pitääkö se yhä paikkansa?',
  'contacts.confirmed': 'Kiitos, otamme yhteyttä tänne jatkossakin.',
  'contacts.unsubscribed': (date) =>
    `Poistit sähköpostin käytöstä viestin linkillä ${date}. Ota se uudelleen käyttöön valitsemalla alempana, mistä haluat tiedon.`,
  'contacts.hint-email': 'Kirjoita sähköpostiosoite, esimerkiksi nimi@esimerkki.fi.',
  'contacts.hint-sms': 'Kirjoita matkapuhelinnumero, esimerkiksi 070-174 06 05. Ulkomaiset numerot alkavat merkillä +.',
  'contacts.codeComes': 'Lähetämme sinne koodin varmistaaksemme, että se on sinun.',
  'contacts.sendCode': 'Lähetä koodi',
  'contacts.cancel': 'Peruuta',
  'contacts.code': 'Kuusinumeroinen koodi',
  'contacts.codeSent': (address, time) => `Koodi on matkalla: ${address}. Kirjoita se tähän viimeistään kello ${time}.`,
  'contacts.junk': 'Jos et löydä sitä, katso roskapostista.',
  'contacts.confirm': 'Vahvista',
  'contacts.resend': 'Lähetä uusi koodi',
  'contacts.resent': 'Uusi koodi on matkalla. Edellinen ei ole enää voimassa.',
  'contacts.expired': (address) => `Koodi ei ole enää voimassa: ${address}. Pyydä uusi.`,
  'contacts.sixDigits': 'Kirjoita koodin kuusi numeroa',
  'contacts.wrongCode': (left) =>
    `Koodi ei ole oikein. Voit yrittää vielä ${left} ${left === 1 ? 'kerran' : 'kertaa'}.`,
  'contacts.codeOver': 'Koodi ei ole enää voimassa.',
  'contacts.inUse': (address) => `Valmis. Otamme tästä lähtien yhteyttä: ${address}.`,
  'contacts.removed': 'Poistettu. Emme lähetä sinne enää mitään.',
  'contacts.tooSoon': (time) => `Voit pyytää uuden koodin kello ${time}.`,
  'contacts.tooMany':
    'Juuri nyt et voi pyytää enempää koodeja. Odota tunti ja yritä uudelleen. Jos se ei auta, yritä huomenna.',
  'contacts.failed': 'Tallentaminen ei onnistunut. Mitään ei ole muutettu. Yritä uudelleen.',
  'contacts.changedElsewhere': 'Jotain on muutettu muualla. Tarkista, mitä tässä lukee, ja yritä uudelleen.',
  'contacts.choices': 'Mistä haluat tiedon',
  'contacts.by-email': 'Sähköpostilla',
  'contacts.by-sms': 'Tekstiviestillä',
  'contacts.task': 'Jotain, mitä sinun on tehtävä',
  'contacts.case': 'Jotain uutta asiassa',
  'contacts.notice': 'Tietoa, joka ei kuulu mihinkään asiaan',
  'contacts.language': 'Lähettämiemme viestien kieli',
  'contacts.save': 'Tallenna',
  'contacts.saved': 'Valintasi on tallennettu.',
  'contacts.allOff':
    'Et saa tietoa, kun on jotain uutta. Kirjaudu välillä sisään ja katso itse, niin et jää paitsi mistään.',
  'contacts.noWay':
    'Et saa tietoa, kun on jotain uutta. Lisää sähköpostiosoite tai matkapuhelinnumero, tai kirjaudu välillä sisään ja katso itse.',
  'contacts.sent': 'Mitä olemme lähettäneet sinulle',
};
