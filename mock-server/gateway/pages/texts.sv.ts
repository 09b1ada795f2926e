import type { Texts } from './texts.ts';

export const sv: Texts = {
  toPortal: 'Till startsidan',
  tryAgain: 'Försök igen',
  back: 'Tillbaka till sidan du kom från',
  login: 'Logga in',
  troubles: {
    'login-cancelled': {
      title: 'Du avbröt inloggningen',
      text: 'Du kan logga in när du vill.',
    },
    'login-expired': {
      title: 'Inloggningen gick inte att slutföra',
      text: 'Den tog för lång tid, eller så började den i en annan webbläsare. Logga in igen här.',
    },
    'login-failed': {
      title: 'Du kunde inte loggas in',
      text: 'Något gick fel i inloggningen. Försök igen. Hjälper det inte, vänta en stund och försök då på nytt.',
    },
    'provider-away': {
      title: 'Det går inte att logga in just nu',
      text: 'Inloggningstjänsten svarar inte. Vänta en stund och försök igen.',
    },
    'not-found': {
      title: 'Sidan finns inte',
      text: 'Adressen kan vara felskriven, eller så har e-tjänsten tagits bort. Sök efter den på startsidan.',
    },
    'no-file': {
      title: 'Filen går inte att öppna',
      text: 'Den kan vara borttagen eller återkallad, eller så kontrolleras den fortfarande. I ärendet står vad som gäller.',
    },
    'file-login': {
      title: 'Logga in för att öppna filen',
      text: 'Du är inte inloggad längre, eller så behöver du logga in på nytt eller med en säkrare metod.',
    },
    unavailable: {
      title: 'Tjänsten svarar inte just nu',
      text: 'Felet är inte ditt. Vänta en stund och försök igen.',
    },
    'cross-site': {
      title: 'Det här stoppades',
      text: 'Begäran kom från en annan webbplats. Gå till startsidan och gör det du ville göra därifrån.',
    },
    'invalid-input': {
      title: 'Länken fungerar inte',
      text: 'Något i adressen är fel, så vi vet inte vart den ska leda. Börja om från startsidan.',
    },
    'internal-error': {
      title: 'Något gick fel hos oss',
      text: 'Felet är inte ditt. Vänta en stund och försök igen.',
    },
  },
  onward: {
    title: 'Du skickas vidare',
    text: 'Händer inget? Webbläsaren kan ha frågat om sidan får leda vidare: svara ja där.',
  },
  logout: {
    title: 'Logga ut',
    text: 'Du loggas ut här och i alla flikar som visar den här webbplatsen.',
    button: 'Logga ut',
    nobody: 'Du är inte inloggad.',
  },
  unsubscribe: {
    title: 'Stäng av e-post',
    text: 'Du får då ingen mer e-post när det finns något nytt på Mina sidor. Dina ärenden påverkas inte, och du kan slå på e-posten igen när du vill.',
    button: 'Stäng av e-post',
    done: {
      title: 'E-posten är avstängd',
      paragraphs: [
        'Du får ingen mer e-post när det finns något nytt. Ett mejl som redan är på väg kan fortfarande komma.',
        'Får du sms ändras det inte. Vill du ha e-post igen loggar du in och väljer det bland dina kontaktvägar.',
      ],
    },
    unknown: {
      title: 'Länken gäller inte längre',
      paragraphs: [
        'Du kan ha bytt eller tagit bort e-postadressen sedan mejlet skickades. Länken slutar också att gälla efter ett år, eller om en bit av den saknas.',
        'Ingenting har ändrats nu. Vill du stänga av e-post loggar du in och väljer det bland dina kontaktvägar, eller använder länken i ett nyare mejl.',
      ],
    },
  },
  start: {
    from: (organisation) => `E-tjänst från ${organisation}`,
    intro: 'De här uppgifterna skickas med till e-tjänsten:',
    nothing: 'Inga personuppgifter skickas med till e-tjänsten.',
    noLogin: 'Du behöver inte logga in. Inga uppgifter om dig skickas med.',
    button: 'Starta e-tjänsten',
    leaves: 'Du går då vidare till e-tjänstens egen webbplats.',
    required: 'krävs',
    changed: 'E-tjänstens beskrivning har ändrats sedan du öppnade sidan. Läs igenom uppgifterna och starta igen.',
    tooWeak: (level) => `E-tjänsten kräver en säkrare inloggning: ${level}.`,
    tooOld: 'Det var ett tag sedan du loggade in. Logga in igen för att starta e-tjänsten.',
    closed: 'E-tjänsten är stängd.',
    maintenance: 'E-tjänsten är stängd för underhåll.',
    until: (time) => `Den öppnar igen ${time}.`,
  },
  supplement: {
    from: (organisation) => `Begäran från ${organisation}`,
    by: (day) => `Sista dagen är ${day}.`,
    late: (day) => `Sista dagen var ${day}. Du kan ändå skicka in: avsändaren bestämmer om det tas med.`,
    leaves: (eservice) => `Du går då vidare till e-tjänsten ${eservice}.`,
    button: 'Komplettera ärendet',
    closed:
      'Du behöver inte komplettera här: begäran är återkallad, eller så har någon redan skickat in det som behövdes.',
    eserviceClosed: 'E-tjänsten är stängd just nu. Försök igen lite senare.',
  },
  fields: {
    personalNumber: 'Personnummer',
    name: 'Namn',
    address: 'Adress',
    phone: 'Telefon',
    email: 'E-post',
  },
  states: {
    'goes-along': 'skickas med',
    missing: 'saknas, du kan fylla i det i e-tjänsten',
    protected: 'skickas inte med, eftersom du har skyddade personuppgifter',
    unknown: 'visas när du har loggat in',
  },
  levels: { low: 'låg nivå', substantial: 'väsentlig nivå', high: 'hög nivå' },
};
