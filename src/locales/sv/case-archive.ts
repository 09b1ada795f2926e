/** Texts about putting a case away. `-now`: it has just been moved. */
export const caseArchive = {
  'caseArchive.open': 'Ärendet är klart. Du kan lägga det i arkivet, och ta tillbaka det när du vill.',
  'caseArchive.open-now': 'Ärendet ligger inte längre i arkivet.',
  'caseArchive.archived': 'Ärendet ligger i arkivet. Händer det något nytt kommer det tillbaka av sig självt.',
  'caseArchive.archived-now': 'Ärendet ligger nu i arkivet.',
  'caseArchive.archive': 'Arkivera ärendet',
  'caseArchive.undo': 'Ångra',
  'caseArchive.restore': 'Ta tillbaka ärendet',
  'caseArchive.failed': 'Det gick inte att flytta ärendet. Försök igen.',
};
