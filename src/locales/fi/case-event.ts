import type { Texts } from '../texts.ts';

export const caseEvent: Texts<typeof import('../sv/case-event.ts').caseEvent> = {
  'caseEvent.new': 'Uutta',
  'caseEvent.received': (date) => `Saapunut Mina Engagemangiin ${date}`,
  'caseEvent.withdrawn': 'Peruttu tapahtuma',
  'caseEvent.withdrawnAt': (date) => `Peruttu ${date}. Se, mitä tässä luki, ei ole enää voimassa.`,
  'caseEvent.meaning': 'Mitä se tarkoittaa',
  'caseEvent.next': 'Mitä tapahtuu seuraavaksi',
  'caseEvent.expected': (date) => `Arvioidaan valmistuvan viimeistään ${date}.`,
  'caseEvent.decision': 'Päätös',
  'caseEvent.decided': (date) => `Päätetty ${date}`,
  'caseEvent.appeal': 'Jos haluat valittaa',
  'caseEvent.appealBy': (deadline) => `Valitusaika: ${deadline}`,
  'caseEvent.from': 'Lähettäjä:',
  'caseEvent.files': 'Tapahtuman tiedostot',
  'caseEvent.file': 'tiedosto',
  'caseEvent.file-image': 'kuva',
  'caseEvent.file-document': 'tekstiasiakirja',
  'caseEvent.file-sheet': 'taulukko',
  'caseEvent.file-text': 'tekstitiedosto',
  'caseEvent.fileNew': 'Avaamatta',
  'caseEvent.file-waiting': 'Tiedosto tarkistetaan ennen kuin sen voi avata. Katso hetken kuluttua uudelleen.',
  'caseEvent.file-refused':
    'Tiedostoa ei voi avata, koska tarkistus osoitti, että se voi olla haitallinen. Pyydä lähettäjää lähettämään se uudelleen.',
  'caseEvent.supplement': 'Täydennä asiaa',
  'caseEvent.supplement-title': 'Täydennys',
  'caseEvent.supplement-in': (eservice) => `Täydennät verkkopalvelussa ${eservice}.`,
  'caseEvent.supplement-begun': (time) =>
    `Aloitit täydentämisen ${time}. Jos et ole lähettänyt sitä, voit jatkaa tai aloittaa alusta.`,
  'caseEvent.supplement-by': (deadline) => `Täydennä: ${deadline}`,
  'caseEvent.supplement-submitted': 'Täydennys on lähetetty. Se on matkalla käsittelijälle.',
  'caseEvent.supplement-taken': 'Täydennys on saapunut perille.',
  'caseEvent.supplement-too-late':
    'Määräpäivä on mennyt. Voit silti lähettää: lähettäjä päättää, otetaanko se huomioon.',
  'caseEvent.supplement-elsewhere':
    'Oletko jo toimittanut sen muulla tavalla? Silloin sinun ei tarvitse tehdä tässä mitään.',
  'caseEvent.supplement-withdrawn': 'Sinun ei enää tarvitse täydentää. Pyyntö on peruttu.',
};
