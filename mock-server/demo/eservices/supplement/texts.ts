import type { Language } from '../texts.ts';

const sv = {
  lead: 'Komplettera ditt ärende. Vi har fyllt i det som redan är känt.',
  asked: 'Det här behövs',
  case: 'Ärende',
  until: 'Sista dag',
  known: 'Det vi redan vet',
  person: 'Om dig',
  personNote: 'Hämtat från din profil i Mina Engagemang.',
  yours: 'Det du ska lämna',
  message: 'Vill du säga något till handläggaren?',
  files: 'Filer',
  filesHint: 'Bilder eller PDF, tillsammans högst 40 MB.',
  kept: 'Filer som redan är skickade hit. Ta bort markeringen för en som inte ska vara med.',
  send: 'Skicka in kompletteringen',
  nothing: 'Välj minst en fil, eller skriv till handläggaren.',
  'file-empty': (file: string) => `Filen ${file} är tom, och inget har skickats. Välj filerna igen, utan den.`,
  'file-kind': (file: string) =>
    `Filen ${file} är varken bild eller PDF, och inget har skickats. Spara den som PDF och välj filerna igen.`,
  'file-locked': (file: string) =>
    `Filen ${file} är låst med lösenord eller skyddad mot ändringar, och inget har skickats. Öppna den, skriv ut den till en ny PDF och välj den i stället.`,
  'file-harmful': (file: string) =>
    `Filen ${file} kan vara skadlig och är borttagen. Inget har skickats till handläggaren. Skicka in utan den, eller välj en annan fil.`,
  away: 'Det gick inte att skicka just nu. Inget har gått förlorat: vänta en stund och tryck på Skicka in igen.',
  receiptTitle: 'Din komplettering är inskickad',
  receiptLead: 'Spara numret om du vill fråga om den.',
  late: 'Den kom in efter sista dagen. Handläggaren bestämmer om den tas med.',
  number: 'Kompletteringens nummer',
  steps: 'Så långt har den kommit',
  sent: 'Du har skickat den',
  received: 'Mina Engagemang har tagit emot den',
  taken: 'Den har kommit in till',
  read: 'En handläggare har läst den',
  notYet: 'inte än',
  again: 'Se om den har kommit längre',
  unknown: 'Vi kan inte se hur långt den har kommit just nu. Vänta en stund och försök igen.',
  failedTitle: 'Kompletteringen kom inte fram',
  refused: 'Handläggarnas system kunde inte ta emot den. Gå tillbaka och komplettera på nytt, eller kontakta oss.',
  'not-delivered':
    'Handläggarnas system har inte gått att nå. Gå tillbaka och komplettera på nytt, eller kontakta oss.',
  'harmful-file':
    'En fil innehöll något skadligt, och inget har skickats vidare. Gå tillbaka och komplettera med en annan fil.',
  'request-withdrawn': 'Det du ombads komplettera med behövs inte längre. Inget har skickats.',
  'request-closed': 'Ärendet är redan kompletterat. Inget mer har skickats.',
  'other-refusal': 'Kompletteringen kunde inte tas emot. Inget har skickats. Gå tillbaka och börja om.',
  endedTitle: 'Kompletteringen har inte skickats',
  tooMuch:
    'Filerna är för stora tillsammans, och inget har skickats. De får vara högst 40 MB. Välj färre eller mindre filer.',
  forgottenTitle: 'Kompletteringen behöver öppnas igen',
  forgotten: 'Det har gått för lång tid, eller så har e-tjänsten startat om. Därför kan den inte visas här längre.',
  forgottenPressed:
    'Det du nyss fyllde i har inte skickats: det har gått för lång tid, eller så har e-tjänsten startat om.',
  forgottenNext:
    'I ditt ärende ser du om något har kommit in. Har det inte det trycker du på Komplettera ärendet igen. Välj var du har ditt ärende:',
};

export type SupplementTexts = typeof sv;

const en: SupplementTexts = {
  lead: 'Supplement your case. What is known already has been filled in.',
  asked: 'What is needed',
  case: 'Case',
  until: 'Deadline',
  known: 'What we know already',
  person: 'About you',
  personNote: 'Taken from your profile in Mina Engagemang.',
  yours: 'What you are to hand in',
  message: 'Is there anything you want to tell the case officer?',
  files: 'Files',
  filesHint: 'Images or PDF, 40 MB together at most.',
  kept: 'Files that have been sent here already. Clear the mark of one that is not to go along.',
  send: 'Hand in',
  nothing: 'Choose at least one file, or write to the case officer.',
  'file-empty': (file) => `The file ${file} is empty, and nothing has been sent. Choose the files again, without it.`,
  'file-kind': (file) =>
    `The file ${file} is neither an image nor a PDF, and nothing has been sent. Save it as PDF and choose the files again.`,
  'file-locked': (file) =>
    `The file ${file} has a password or is protected against changes, and nothing has been sent. Open it, print it to a new PDF and choose that instead.`,
  'file-harmful': (file) =>
    `The file ${file} may be harmful and has been removed. Nothing has been sent to the case officer. Hand in without it, or choose another file.`,
  away: 'It could not be sent right now. Nothing is lost: wait a moment and press Hand in again.',
  receiptTitle: 'You have supplemented your case',
  receiptLead: 'Keep the number if you want to ask about it.',
  late: 'It came in after the deadline. The case officer decides whether it counts.',
  number: 'Number',
  steps: 'How far it has come',
  sent: 'You have sent it',
  received: 'Mina Engagemang has received it',
  taken: 'It has come in to',
  read: 'A case officer has read it',
  notYet: 'not yet',
  again: 'See whether it has come further',
  unknown: 'We cannot see how far it has come right now. Wait a moment and try again.',
  failedTitle: 'It did not arrive',
  refused: 'The officers’ system could not take it. Go back and supplement again, or contact us.',
  'not-delivered': 'The officers’ system could not be reached. Go back and supplement again, or contact us.',
  'harmful-file': 'A file held something harmful, and nothing was passed on. Go back and supplement with another file.',
  'request-withdrawn': 'What you were asked for is no longer needed. Nothing has been sent.',
  'request-closed': 'The case has been supplemented already. Nothing more has been sent.',
  'other-refusal': 'It could not be received, and nothing has been sent. Go back and start again.',
  endedTitle: 'Nothing has been sent',
  tooMuch:
    'The files are too large together, and nothing has been sent. 40 MB is the most. Choose fewer or smaller files.',
  forgottenTitle: 'This needs to be opened again',
  forgotten: 'Too long a time has passed, or the e-service has been restarted. So it cannot be shown here any more.',
  forgottenPressed:
    'What you just filled in has not been sent: too long a time has passed, or the e-service has been restarted.',
  forgottenNext:
    'In your case you see whether anything has come in. If not, press the button there again. Choose where you have your case:',
};

const fi: SupplementTexts = {
  lead: 'Täydennä asiaasi. Jo tiedossa olevat tiedot on täytetty valmiiksi.',
  asked: 'Mitä tarvitaan',
  case: 'Asia',
  until: 'Määräpäivä',
  known: 'Mitä jo tiedämme',
  person: 'Tietoja sinusta',
  personNote: 'Haettu Mina Engagemang -profiilistasi.',
  yours: 'Mitä sinun pitää antaa',
  message: 'Haluatko kertoa jotain käsittelijälle?',
  files: 'Tiedostot',
  filesHint: 'Kuvia tai PDF-tiedostoja, yhteensä enintään 40 Mt.',
  kept: 'Jo tänne lähetetyt tiedostot. Poista valinta tiedostosta, jota ei lähetetä.',
  send: 'Lähetä täydennys',
  nothing: 'Valitse vähintään yksi tiedosto tai kirjoita käsittelijälle.',
  'file-empty': (file) =>
    `Tiedosto ${file} on tyhjä, eikä mitään ole lähetetty. Valitse tiedostot uudelleen ilman sitä.`,
  'file-kind': (file) =>
    `Tiedosto ${file} ei ole kuva eikä PDF, eikä mitään ole lähetetty. Tallenna se PDF-muotoon ja valitse tiedostot uudelleen.`,
  'file-locked': (file) =>
    `Tiedostossa ${file} on salasana tai muokkaussuojaus, eikä mitään ole lähetetty. Avaa se, tulosta se uudeksi PDF-tiedostoksi ja valitse se.`,
  'file-harmful': (file) =>
    `Tiedosto ${file} voi olla haitallinen, ja se on poistettu. Käsittelijälle ei ole lähetetty mitään. Lähetä ilman sitä tai valitse toinen tiedosto.`,
  away: 'Lähettäminen ei onnistu juuri nyt. Mitään ei ole kadonnut: odota hetki ja paina Lähetä uudelleen.',
  receiptTitle: 'Täydennyksesi on lähetetty',
  receiptLead: 'Säilytä numero, jos haluat kysyä siitä.',
  late: 'Se saapui määräpäivän jälkeen. Käsittelijä päättää, otetaanko se huomioon.',
  number: 'Täydennyksen numero',
  steps: 'Näin pitkällä se on',
  sent: 'Olet lähettänyt sen',
  received: 'Mina Engagemang on vastaanottanut sen',
  taken: 'Se on saapunut: ',
  read: 'Käsittelijä on lukenut sen',
  notYet: 'ei vielä',
  again: 'Katso, onko se edennyt',
  unknown: 'Emme näe juuri nyt, kuinka pitkällä se on. Odota hetki ja yritä uudelleen.',
  failedTitle: 'Täydennys ei tullut perille',
  refused:
    'Käsittelijöiden järjestelmä ei voinut vastaanottaa sitä. Palaa takaisin ja täydennä uudelleen tai ota yhteyttä.',
  'not-delivered':
    'Käsittelijöiden järjestelmään ei saatu yhteyttä. Palaa takaisin ja täydennä uudelleen tai ota yhteyttä.',
  'harmful-file':
    'Tiedostossa oli jotain haitallista, eikä mitään lähetetty eteenpäin. Palaa takaisin ja valitse toinen tiedosto.',
  'request-withdrawn': 'Pyydettyä täydennystä ei enää tarvita. Mitään ei ole lähetetty.',
  'request-closed': 'Asia on jo täydennetty. Mitään muuta ei ole lähetetty.',
  'other-refusal': 'Täydennystä ei voitu vastaanottaa, eikä mitään ole lähetetty. Palaa takaisin ja aloita alusta.',
  endedTitle: 'Täydennystä ei ole lähetetty',
  tooMuch:
    'Tiedostot ovat yhdessä liian suuria, eikä mitään ole lähetetty. Yläraja on 40 Mt. Valitse vähemmän tai pienempiä tiedostoja.',
  forgottenTitle: 'Täydennys täytyy avata uudelleen',
  forgotten:
    'Aikaa on kulunut liikaa, tai verkkopalvelu on käynnistetty uudelleen. Siksi sitä ei voi enää näyttää täällä.',
  forgottenPressed:
    'Äsken täyttämiäsi tietoja ei ole lähetetty: aikaa on kulunut liikaa, tai verkkopalvelu on käynnistetty uudelleen.',
  forgottenNext:
    'Asiastasi näet, onko mitään saapunut. Jos ei, paina siellä painiketta uudelleen. Valitse, missä asiasi on:',
};

const all: Record<Language, SupplementTexts> = { sv, en, fi };

export const supplementTextsIn = (lang: Language): SupplementTexts => all[lang];
