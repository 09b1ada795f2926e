/** What the e-services say, in the languages that they can be used in. */
const sv = {
  back: 'Tillbaka dit du kom ifrån',
  languages: 'Språk',
  required: 'obligatorisk',
  send: 'Skicka in',
  yourDetails: 'Dina uppgifter',
  yourErrand: 'Ditt ärende',
  prefilled:
    'Det som redan är ifyllt är hämtat från din profil i Mina Engagemang. Du kan ändra det för det här ärendet; profilen ändras inte.',
  protected:
    'Du har skyddade personuppgifter. Adress och telefon har inte följt med hit, och du behöver inte lämna dem.',
  visitor: 'Du är inte inloggad. Lämna dina uppgifter bara om du vill ha svar.',
  faultsTitle: 'Något saknas eller är fel',
  missing: 'Fyll i det här fältet.',
  emptyFile: 'En fil är tom, och inget har skickats. Välj filerna igen, utan den.',
  receiptTitle: 'Tack, vi har tagit emot ditt ärende',
  receiptNumber: 'Ärendenummer',
  receiptNext: 'En handläggare läser det du har skickat. Spara ärendenumret om du vill fråga om ärendet.',
  refusedTitle: 'E-tjänsten kunde inte öppnas',
  restart: 'Börja om här',
  noTicketTitle: 'Starta från din kommuns webbplats',
  noTicket: 'Den här e-tjänsten öppnas från en e-tjänstportal, så att dina uppgifter kan följa med. Välj en av dem:',
  'ticket-expired':
    'Det tog för lång tid innan e-tjänsten öppnades. Av säkerhetsskäl gäller starten bara i fem minuter.',
  'ticket-used': 'Starten är redan använd, eller har ersatts av en nyare.',
  'ticket-not-yours': 'Starten var avsedd för en annan e-tjänst.',
  'ticket-other-citizen': 'Starten gjordes av någon annan än den som är inloggad här. Därför visar vi inga uppgifter.',
  'ticket-unknown': 'Adressen är inte komplett, eller är för gammal.',
  'request-withdrawn': 'Det du ombads komplettera med behövs inte längre.',
  'request-closed': 'Ärendet är redan kompletterat. Du behöver inte göra något mer.',
  unavailable: 'Vi når inte Mina Engagemang just nu. Vänta en stund och försök igen.',
  'login-failed': 'Inloggningen avbröts eller gick inte att slutföra.',
};

export type EserviceTexts = typeof sv;

const en: EserviceTexts = {
  back: 'Back to where you came from',
  languages: 'Languages',
  required: 'required',
  send: 'Send',
  yourDetails: 'Your details',
  yourErrand: 'Your matter',
  prefilled:
    'What is already filled in comes from your profile in Mina Engagemang. You can change it for this matter; the profile stays as it is.',
  protected: 'Your identity is protected. Address and phone did not come along, and you need not give them.',
  visitor: 'You are not logged in. Give your details only if you want an answer.',
  faultsTitle: 'Something is missing or wrong',
  missing: 'Fill in this field.',
  emptyFile: 'A file is empty, and nothing has been sent. Choose the files again, without it.',
  receiptTitle: 'Thank you, we have received your matter',
  receiptNumber: 'Reference number',
  receiptNext: 'A case officer will read what you have sent. Keep the number if you want to ask about it.',
  refusedTitle: 'The e-service could not be opened',
  restart: 'Start again here',
  noTicketTitle: 'Start from your municipality’s website',
  noTicket: 'This e-service is opened from a portal, so that your details can come along. Choose one of these:',
  'ticket-expired':
    'It took too long before the e-service was opened. For security a start is only good for five minutes.',
  'ticket-used': 'This start has been used already, or a newer one has replaced it.',
  'ticket-not-yours': 'This start was meant for another e-service.',
  'ticket-other-citizen':
    'Somebody other than the person who is logged in here made this start. So we show no details.',
  'ticket-unknown': 'The address is not complete, or too old.',
  'request-withdrawn': 'What you were asked for is no longer needed.',
  'request-closed': 'The case has been supplemented already. You need do nothing more.',
  unavailable: 'We cannot reach Mina Engagemang right now. Wait a moment and try again.',
  'login-failed': 'The login was interrupted or could not be completed.',
};

const fi: EserviceTexts = {
  back: 'Takaisin edelliselle sivulle',
  languages: 'Kielet',
  required: 'pakollinen',
  send: 'Lähetä',
  yourDetails: 'Tietosi',
  yourErrand: 'Asiasi',
  prefilled:
    'Valmiiksi täytetyt tiedot on haettu Mina Engagemang -profiilistasi. Voit muuttaa niitä tässä asiassa; profiili ei muutu.',
  protected: 'Sinulla on turvakielto. Osoite ja puhelin eivät siirtyneet tänne, eikä sinun tarvitse antaa niitä.',
  visitor: 'Et ole kirjautunut. Anna tietosi vain, jos haluat vastauksen.',
  faultsTitle: 'Jotain puuttuu tai on väärin',
  missing: 'Täytä tämä kenttä.',
  emptyFile: 'Tiedosto on tyhjä, eikä mitään ole lähetetty. Valitse tiedostot uudelleen ilman sitä.',
  receiptTitle: 'Kiitos, olemme vastaanottaneet asiasi',
  receiptNumber: 'Asianumero',
  receiptNext: 'Käsittelijä lukee lähettämäsi tiedot. Säilytä asianumero, jos haluat kysyä asiasta.',
  refusedTitle: 'Palvelua ei voitu avata',
  restart: 'Aloita alusta täältä',
  noTicketTitle: 'Aloita kuntasi sivustolta',
  noTicket: 'Tämä palvelu avataan portaalista, jotta tietosi voivat siirtyä mukana. Valitse jokin näistä:',
  'ticket-expired':
    'Palvelun avaaminen kesti liian kauan. Turvallisuussyistä aloitus on voimassa vain viisi minuuttia.',
  'ticket-used': 'Aloitus on jo käytetty tai korvattu uudemmalla.',
  'ticket-not-yours': 'Aloitus oli tarkoitettu toiselle palvelulle.',
  'ticket-other-citizen': 'Aloituksen teki joku muu kuin täällä kirjautunut henkilö. Siksi emme näytä tietoja.',
  'ticket-unknown': 'Osoite on puutteellinen tai liian vanha.',
  'request-withdrawn': 'Pyydettyä täydennystä ei enää tarvita.',
  'request-closed': 'Asia on jo täydennetty. Sinun ei tarvitse tehdä enempää.',
  unavailable: 'Emme saa yhteyttä Mina Engagemangiin. Odota hetki ja yritä uudelleen.',
  'login-failed': 'Kirjautuminen keskeytyi tai epäonnistui.',
};

const all = { sv, en, fi };

export type Language = keyof typeof all;

export const languageNames: Record<Language, string> = { sv: 'Svenska', en: 'English', fi: 'Suomi' };

export const textsIn = (lang: Language): EserviceTexts => all[lang];

/** The first of the languages wanted that the e-service has, else Swedish. */
export function chooseLanguage(offered: readonly string[], ...wanted: (string | undefined)[]): Language {
  const found = wanted
    .map((tag) => tag?.split('-')[0])
    .find((tag) => tag !== undefined && tag in all && offered.includes(tag));
  return (found as Language | undefined) ?? 'sv';
}

/** Why an e-service could not be opened. */
export type Refusal =
  | 'ticket-expired'
  | 'ticket-used'
  | 'ticket-not-yours'
  | 'ticket-other-citizen'
  | 'ticket-unknown'
  | 'request-withdrawn'
  | 'request-closed'
  | 'unavailable'
  | 'login-failed';

export const isRefusal = (code: unknown): code is Refusal =>
  typeof code === 'string' && code in sv && !/^[a-z]+$/.test(code);
