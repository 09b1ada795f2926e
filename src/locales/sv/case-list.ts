/** Texts of `me-case-list`. */
export const caseList = {
  'caseList.active': 'Aktuella',
  'caseList.archived': 'Arkiverade',
  'caseList.find': 'Sök och filtrera',
  'caseList.count': (count: number, words?: string) => {
    const found = count === 0 ? 'Inga ärenden' : count === 1 ? '1 ärende' : `${count} ärenden`;
    return words ? `${found} för ”${words}”` : found;
  },
  'caseList.unread': (count: number) => (count === 1 ? 'Nytt' : `${count} nya händelser`),
  'caseList.toDo': (deadline?: string) => (deadline ? `Du behöver göra något: ${deadline}` : 'Du behöver göra något'),
  'caseList.number': (number: string) => `Ärende ${number}`,
  'caseList.updated': (date: string) => `Ändrat ${date}`,
  'caseList.withdrawnTag': 'Återkallat',
  'caseList.withdrawn': (organisation: string, date: string) => `${organisation} återkallade ärendet ${date}.`,
  'caseList.removed': (date: string) => `Sparas bara till och med ${date}`,
  'caseList.more': 'Visa fler ärenden',
  'caseList.none':
    'Du har inga ärenden här än. När du har skickat in något, eller när ett ärende om dig öppnas, kan du följa det här.',
  'caseList.allArchived': 'Du har inga aktuella ärenden. De som du har arkiverat finns under Arkiverade.',
  'caseList.noArchived':
    'Arkivet är tomt. När ett ärende är klart kan du arkivera det. Då ligger det här, och du kan alltid ta tillbaka det.',
};
