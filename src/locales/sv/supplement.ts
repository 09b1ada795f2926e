/** Texts about the way of a supplement: to the e-service, and from it to the officer. */
export const supplement = {
  'supplement.starting': 'Öppnar e-tjänsten …',
  'supplement.login-needed': 'Du behöver logga in för att komplettera ärendet.',
  'supplement.login-too-weak': 'E-tjänsten kräver en säkrare inloggning än den du har nu.',
  'supplement.login-too-old': 'Det var ett tag sedan du loggade in. Logga in igen för att komplettera ärendet.',
  'supplement.changed': 'Begäran har ändrats sedan du öppnade sidan. Läs vad som gäller nu.',
  'supplement.closed': 'E-tjänsten är stängd just nu. Försök igen lite senare.',
  'supplement.failed': 'Vi kunde inte öppna e-tjänsten. Du är kvar på sidan och kan försöka igen.',
  'supplement.way': 'Kompletteringens väg',
  'supplement.step-sent': 'Inskickad',
  'supplement.step-received': 'Mottagen av Mina Engagemang',
  'supplement.step-taken': 'Framme i ärendet',
  'supplement.step-read': 'Läst av en handläggare',
  'supplement.notYet': 'inte än',
  'supplement.late': 'Den kom in efter sista dagen. Avsändaren bestämmer om den tas med.',
  'supplement.cameIn': (time: string) => `Den kom in i ärendet på annat sätt ${time}.`,
  'supplement.failed-at': (time: string) => `Den kom inte in i ärendet. Det visade sig ${time}.`,
  'supplement.failed-refused':
    'Avsändarens ärendesystem kunde inte ta emot den. Skicka in den igen, eller kontakta avsändaren.',
  'supplement.failed-not-delivered':
    'Avsändarens ärendesystem har inte gått att nå. Skicka in den igen, eller kontakta avsändaren.',
  'supplement.failed-harmful-file':
    'En fil kan vara skadlig, så inget skickades vidare. Ta bort eller byt ut filen och skicka in igen.',
  'supplement.files': 'Filer som du har skickat in',
  'supplement.harmful': 'kan vara skadlig',
  'supplement.receipt': 'Kvittonummer:',
};
