/** Texts about what the citizen writes to the officer, which `me-message-form` shares with `me-case-event` and `me-case`. */
export const message = {
  'message.title': 'Skriv ett meddelande',
  'message.open': (date?: string) =>
    date ? `Du kan skriva till avsändaren till och med ${date}.` : 'Du kan skriva till avsändaren.',
  'message.closed': 'Tiden för att skriva om den här händelsen är slut. Kontakta avsändaren om du har frågor.',
  'message.withdrawn': 'Det går inte längre att skriva om den här händelsen. Kontakta avsändaren om du har frågor.',
  'message.write': 'Skriv',
  'message.writeMore': 'Skriv igen',
  'message.written': 'Det du har skrivit',
  'message.state-sent': 'Skickat',
  'message.state-delivered': (organisation: string) => `Levererat till ${organisation}`,
  'message.state-read': 'Läst av handläggaren',
  'message.state-failed': 'Kom inte fram',
  'message.instead': (organisation: string) => `Kontakta ${organisation} på ett annat sätt.`,
  'message.call': 'Ring i stället:',
  'message.label': 'Ditt meddelande',
  'message.hint': (organisation: string, most: string) =>
    `Det skickas till ${organisation} och läses av den som handlägger ärendet. Högst ${most} tecken.`,
  'message.left': (count: number) => `${count} tecken kvar`,
  'message.over': (count: number) => `${count} tecken för mycket`,
  'message.send': 'Skicka',
  'message.sending': 'Skickar …',
  'message.sent': (organisation: string) => `Ditt meddelande är skickat till ${organisation}.`,
  'message.empty': 'Skriv något innan du skickar.',
  'message.tooLong': (count: number) => `Meddelandet är för långt. Ta bort minst ${count} tecken.`,
  'message.failed': 'Vi kunde inte skicka meddelandet. Det du har skrivit är kvar. Försök igen.',
  'message.tooMany': (time: string) =>
    `Du har skrivit många meddelanden i det här ärendet. Det du har skrivit är kvar. Du kan skicka det efter ${time}.`,
  'message.kept': 'Det du har skrivit är kvar när du har loggat in igen.',
  'message.unsent': 'Det här skickades inte:',
};
