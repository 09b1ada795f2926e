import type { Texts } from '../texts.ts';

export const notices: Texts<typeof import('../sv/notices.ts').notices> = {
  'notices.new': (count) => `${count} ${count === 1 ? 'uusi' : 'uutta'}`,
  'notices.newWhat': (count) => (count === 1 ? 'tapahtuma tai viesti' : 'tapahtumaa tai viestiä'),
  'notices.count': (count) => (count ? `${count} ${count === 1 ? 'lukematon' : 'lukematonta'}` : 'Ei lukemattomia'),
  'notices.active': (count) => (count === undefined ? 'Ajankohtaiset' : `Ajankohtaiset (${count})`),
  'notices.archived': (count) => (count === undefined ? 'Arkistoidut' : `Arkistoidut (${count})`),
  'notices.toDo': (count) => `Tehtävää (${count})`,
  'notices.others': 'Tapahtumat ja viestit',
  'notices.unread': 'Uutta',
  'notices.inCase': (title) => `Asia: ${title}`,
  'notices.until': (day) => `Voimassa ${day} saakka`,
  'notices.archive': 'Arkistoi',
  'notices.undo': 'Kumoa',
  'notices.restore': 'Palauta',
  'notices.archived-now': 'On nyt arkistossa.',
  'notices.restored-now': 'Ei ole enää arkistossa.',
  'notices.failed': 'Siirtäminen ei onnistunut. Yritä uudelleen.',
  'notices.more': 'Näytä lisää',
  'notices.none': 'Sinulla ei ole mitään uutta. Kun asioissasi tapahtuu jotain tai saat viestin, näet sen täällä.',
  'notices.noArchived': 'Arkisto on tyhjä. Arkistoimasi tiedot ovat täällä, ja voit aina palauttaa ne.',
};
