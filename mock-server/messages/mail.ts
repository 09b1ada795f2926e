/** A message on its way to an officer, and what the mail says of it. */
export interface Letter {
  id: string;
  organisation: string;
  caseNumber: string;
  /** The citizen's name; null where it is not to stand in a mail. */
  author: string | null;
  text: string;
  writtenAt: Date;
}

const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'long', timeStyle: 'short' });

/** On a row of its own, between ME's words and the citizen's: what follows is all the citizen's, whatever it claims to be. */
const cut = '-'.repeat(60);

/** The mail, in Swedish: officers' language, whatever the citizen reads ME in. Names the citizen, never the personal number. */
export function letterText({ id, organisation, caseNumber, author, text, writtenAt }: Letter) {
  const who = author ?? 'Den som ärendet gäller';
  const paragraphs = [
    `${line(who)} har skrivit till ${line(organisation)} om ärende ${line(caseNumber)}.`,
    'Svara inte på det här brevet: svaret kommer inte fram. Svara genom att skicka en händelse (signalen event) från ert ärendesystem. Den som har skrivit läser den när de har loggat in.',
    `Vill ni visa att meddelandet är läst? Skicka signalen receipt med of="${id}" och state="read".`,
    `Meddelandet skrevs ${time.format(writtenAt)}. Allt under strecket är skrivet av ${line(who)}.`,
    cut,
    text,
  ];
  return { subject: `Meddelande i ärende ${line(caseNumber)}`, text: `${paragraphs.join('\n\n')}\n` };
}

/** One row of plain characters: nothing that others have named things begins a row, or a header, of its own. */
const line = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
