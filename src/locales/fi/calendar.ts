import type { Texts } from '../texts.ts';

export const calendar: Texts<typeof import('../sv/calendar.ts').calendar> = {
  'calendar.title': 'Määräpäivät kalenterissasi',
  'calendar.what':
    'Voit saada määräpäiväsi puhelimen tai tietokoneen kalenteriin. Siinä kerrotaan, mistä organisaatiosta on kyse, mutta ei mitään asiasta.',
  'calendar.make': 'Luo kalenteriosoite',
  'calendar.renew': 'Vaihda osoite',
  'calendar.revoke': 'Poista osoite',
  'calendar.since': (created) => `Sinulla on ollut osoite ${created} lähtien.`,
  'calendar.read': (read) => `Kalenterisi luki sen viimeksi ${read}.`,
  'calendar.unread': 'Mikään kalenteri ei ole vielä lukenut sitä.',
  'calendar.lost': 'Jos olet kadottanut osoitteen, voit vaihtaa sen uuteen.',
  'calendar.address': 'Kalenteriosoitteesi',
  'calendar.once': 'Kopioi se nyt: se näytetään vain tämän kerran. Lisää se kalenteriin tilauksena.',
  'calendar.copy': 'Kopioi osoite',
  'calendar.subscribe': 'Avaa kalenterissa',
  'calendar.copied': 'Osoite on kopioitu.',
  'calendar.copyFailed': 'Osoitetta ei voitu kopioida. Valitse se ja kopioi itse.',
  'calendar.made': 'Osoite on valmis.',
  'calendar.revoked': 'Osoite on poistettu. Kalenteri ei saa siitä enää mitään.',
  'calendar.failed': 'Se ei onnistunut juuri nyt. Odota hetki ja yritä uudelleen.',
  'calendar.warning':
    'Se, jolla on osoite, näkee määräpäiväsi. Vaihda tai poista osoite, jos joku muu on saanut sen haltuunsa: silloin vanha lakkaa toimimasta.',
};
