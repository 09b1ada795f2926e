import type { Texts } from '../texts.ts';

export const caseArchive: Texts<typeof import('../sv/case-archive.ts').caseArchive> = {
  'caseArchive.open': 'Asia on käsitelty. Voit siirtää sen arkistoon ja palauttaa sen milloin haluat.',
  'caseArchive.open-now': 'Asia ei ole enää arkistossa.',
  'caseArchive.archived': 'Asia on arkistossa. Jos tapahtuu jotain uutta, se palaa itsestään.',
  'caseArchive.archived-now': 'Asia on nyt arkistossa.',
  'caseArchive.archive': 'Arkistoi asia',
  'caseArchive.undo': 'Kumoa',
  'caseArchive.restore': 'Palauta asia',
  'caseArchive.failed': 'Asiaa ei voitu siirtää. Yritä uudelleen.',
};
