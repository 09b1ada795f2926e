/** Texts about an event of a case, which `me-case-event` and `me-case` share. */
export const caseEvent = {
  'caseEvent.new': 'Nytt',
  'caseEvent.received': (date: string) => `Kom till Mina Engagemang ${date}`,
  'caseEvent.withdrawn': 'Återkallad händelse',
  'caseEvent.withdrawnAt': (date: string) => `Återkallad ${date}. Det som stod här gäller inte.`,
  'caseEvent.meaning': 'Det betyder',
  'caseEvent.next': 'Det händer sedan',
  'caseEvent.expected': (date: string) => `Beräknas bli klart senast ${date}.`,
  'caseEvent.decision': 'Beslut',
  'caseEvent.decided': (date: string) => `Beslutat ${date}`,
  'caseEvent.appeal': 'Om du vill överklaga',
  'caseEvent.appealBy': (deadline: string) => `Tid för att överklaga: ${deadline}`,
  'caseEvent.from': 'Från:',
  'caseEvent.file': 'fil',
  'caseEvent.file-image': 'bild',
  'caseEvent.file-document': 'textdokument',
  'caseEvent.file-sheet': 'kalkylark',
  'caseEvent.file-text': 'textfil',
  'caseEvent.fileNew': 'Inte öppnad',
  'caseEvent.file-waiting': 'Filen kontrolleras innan den går att öppna. Titta igen om en stund.',
  'caseEvent.file-refused':
    'Filen går inte att öppna, eftersom kontrollen visade att den kan vara skadlig. Be avsändaren skicka den igen.',
  'caseEvent.message': 'Skriv ett meddelande',
  'caseEvent.message-open': (date?: string) =>
    date ? `Du kan skriva till avsändaren till och med ${date}.` : 'Du kan skriva till avsändaren.',
  'caseEvent.message-closed':
    'Tiden för att skriva om den här händelsen är slut. Kontakta avsändaren om du har frågor.',
  'caseEvent.message-withdrawn':
    'Det går inte längre att skriva om den här händelsen. Kontakta avsändaren om du har frågor.',
  'caseEvent.supplement': 'Komplettera ärendet',
  'caseEvent.supplement-in': (eservice: string) => `Du kompletterar i e-tjänsten ${eservice}.`,
  'caseEvent.supplement-by': (deadline: string) => `Komplettera: ${deadline}`,
  'caseEvent.supplement-late':
    'Tiden för att komplettera är slut. Kontakta avsändaren om du ändå vill skicka in något.',
  'caseEvent.supplement-withdrawn': 'Du behöver inte komplettera längre. Begäran är återkallad.',
};
