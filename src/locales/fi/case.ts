import type { Texts } from '../texts.ts';

export const oneCase: Texts<typeof import('../sv/case.ts').oneCase> = {
  'case.back': 'Kaikki asiat',
  'case.number': (number) => `Asia ${number}`,
  'case.archived': 'Arkistoitu',
  'case.toDo': 'Mitä sinun pitää tehdä',
  'case.nothingToDo': 'Sinun ei tarvitse tehdä mitään juuri nyt.',
  'case.readBelow': 'Lue tapahtumista, mitä sinun pitää tehdä.',
  'case.doing': 'Mitä me teemme',
  'case.doing-new': 'Olemme avanneet asian.',
  'case.doing-submitted': 'Olemme saaneet sen, mitä lähetit.',
  'case.doing-waiting-for-completion': 'Odotamme asian täydentämistä.',
  'case.doing-waiting-for-payment': 'Odotamme maksua.',
  'case.doing-waiting-for-signatures': 'Odotamme, että kaikki allekirjoittavat.',
  'case.doing-in-progress': 'Käsittelemme asiaa.',
  'case.doing-decided': 'Olemme tehneet päätöksen.',
  'case.doing-closed': 'Olemme päättäneet asian käsittelyn.',
  'case.next': 'Mitä tapahtuu seuraavaksi',
  'case.plan': 'Asian vaiheet',
  'case.step-done': 'Valmis',
  'case.step-current': 'Käynnissä',
  'case.step-planned': 'Tulossa',
  'case.events': 'Tapahtumat',
  'case.noEvents': 'Asiassa ei ole vielä tapahtunut mitään. Tapahtumat näytetään täällä.',
  'case.swedishTime': 'Kaikki ajat ovat Ruotsin aikaa.',
  'case.older': 'Näytä vanhemmat tapahtumat',
  'case.olderFailed': 'Vanhempia tapahtumia ei saatu. Yritä uudelleen.',
  'case.opened': (date) => `Asia avattiin ${date}.`,
  'case.kept': (date) => `Mina Engagemang säilyttää asian ${date} saakka.`,
  'case.keptOn': (organisation) =>
    `Mina Engagemang säilyttää asian toistaiseksi. Jos ${organisation} määrää viimeisen päivän, se näkyy tässä vähintään 30 päivää ennen asian poistamista.`,
  'case.save': 'Tallenna asia',
  'case.savePdf': 'Tallenna asia (PDF)',
  'case.saveZip': 'Tallenna asia ja kaikki tiedostot (zip)',
  'case.removedSoon': (date, days) =>
    `Asia poistetaan pian täältä: se säilyy ${date} saakka${days > 0 ? `, vielä ${days} ${days === 1 ? 'päivän' : 'päivää'}` : ''}. Tallenna, mitä tarvitset.`,
  'case.withdrawn': (organisation, date) =>
    `${organisation} perui asian ${date}. Se ei päde, eikä sen sisältöä enää näytetä.`,
  'case.ask': (organisation, number) =>
    `Onko sinulla kysyttävää? Ota yhteyttä: ${organisation}, ja kerro asian numero: ${number}.`,
};
