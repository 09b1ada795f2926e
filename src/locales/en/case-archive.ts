import type { Texts } from '../texts.ts';

export const caseArchive: Texts<typeof import('../sv/case-archive.ts').caseArchive> = {
  'caseArchive.open': 'The case is finished. You can put it in the archive, and take it back whenever you like.',
  'caseArchive.open-now': 'The case is no longer in the archive.',
  'caseArchive.archived': 'The case is in the archive. If something new happens, it comes back by itself.',
  'caseArchive.archived-now': 'The case is now in the archive.',
  'caseArchive.archive': 'Archive the case',
  'caseArchive.undo': 'Undo',
  'caseArchive.restore': 'Take the case back',
  'caseArchive.failed': 'The case could not be moved. Try again.',
};
