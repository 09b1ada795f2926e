import { statutes } from '../statutes.ts';
import { applicant, free, reachable, type DemoEservice } from '../eservice.ts';

export const cultureAndLeisure: DemoEservice[] = [
  {
    slug: 'foreningsbidrag',
    organisation: 'norrvik',
    topics: ['associations'],
    audiences: ['association'],
    loginLevel: 'substantial',
    name: { sv: 'Sök bidrag till förening', en: 'Apply for a grant to an association', fi: 'Hae yhdistysavustusta' },
    summary: {
      sv: 'För föreningar inom idrott, kultur och friluftsliv.',
      en: 'For associations in sport, culture and outdoor life.',
      fi: 'Urheilu-, kulttuuri- ja ulkoiluyhdistyksille.',
    },
    description: {
      sv: 'Här söker ni aktivitetsstöd, lokalbidrag och bidrag till arrangemang. Föreningen ska ha antagna stadgar, en styrelse och minst tio medlemmar.',
      en: 'Here you apply for activity support, grants for premises and for events. The association must have statutes, a board and at least ten members.',
      fi: 'Täällä haette toiminta-, tila- ja tapahtuma-avustusta. Yhdistyksellä on oltava säännöt, hallitus ja vähintään kymmenen jäsentä.',
    },
    processingTime: {
      sv: 'Omkring 6 veckor efter sista ansökningsdag',
      en: 'About 6 weeks after the deadline',
      fi: 'Noin 6 viikkoa viimeisestä hakupäivästä',
    },
    personalData: reachable,
    keywords: { sv: ['idrottsförening', 'aktivitetsstöd', 'stöd'], en: ['club', 'funding'], fi: ['seura', 'tuki'] },
  },
  {
    slug: 'bibliotekskort',
    organisation: 'norrvik',
    topics: ['libraries'],
    audiences: ['private'],
    loginLevel: 'low',
    languages: ['sv', 'en', 'fi'],
    name: { sv: 'Skaffa bibliotekskort', en: 'Get a library card', fi: 'Hanki kirjastokortti' },
    summary: {
      sv: 'Låna böcker, tidningar, film och e-böcker på alla kommunens bibliotek.',
      en: 'Borrow books, magazines, films and e-books at all our libraries.',
      fi: 'Lainaa kirjoja, lehtiä, elokuvia ja e-kirjoja kaikista kirjastoistamme.',
    },
    description: {
      sv: 'Kortet är kostnadsfritt och gäller direkt för e-böcker. Du hämtar det fysiska kortet på närmaste bibliotek. Barn under 15 år behöver en vårdnadshavares godkännande.',
      en: 'The card is free and works at once for e-books. You collect the physical card at the nearest library. Children under 15 need a guardian’s approval.',
      fi: 'Kortti on maksuton ja toimii heti e-kirjoille. Haet kortin lähimmästä kirjastosta. Alle 15-vuotias tarvitsee huoltajan suostumuksen.',
    },
    cost: free,
    processingTime: { sv: 'Direkt', en: 'At once', fi: 'Heti' },
    legalBasis: [statutes.libraries],
    personalData: applicant,
    keywords: { sv: ['lånekort', 'bibliotek', 'böcker'], en: ['books', 'lending'], fi: ['lainakortti', 'kirjasto'] },
  },
  {
    slug: 'hyra-lokal',
    organisation: 'sjohamra',
    topics: ['sports', 'associations'],
    audiences: ['private', 'business', 'association'],
    loginLevel: 'low',
    languages: ['sv', 'en'],
    name: {
      sv: 'Hyr lokal eller idrottshall',
      en: 'Hire a room or a sports hall',
      fi: 'Vuokraa tila tai urheiluhalli',
    },
    summary: {
      sv: 'Hallar, planer, samlingslokaler och klassrum, per timme eller termin.',
      en: 'Halls, pitches, assembly rooms and classrooms, by the hour or term.',
      fi: 'Hallit, kentät, kokoontumistilat ja luokat, tunneittain tai lukukausittain.',
    },
    description: {
      sv: 'Säg vad ni ska göra, hur många ni är och när. Vi föreslår lokaler som är lediga. Föreningar med ungdomsverksamhet går före.',
      en: 'Tell us what you are going to do, how many you are and when. We suggest places that are free. Associations with youth activities come first.',
      fi: 'Kerro, mitä aiotte tehdä, montako teitä on ja milloin. Ehdotamme vapaita tiloja. Nuorisotoimintaa järjestävät yhdistykset ovat etusijalla.',
    },
    cost: { sv: 'Från 80 kronor per timme', en: 'From SEK 80 an hour', fi: 'Alkaen 80 kruunua tunnilta' },
    processingTime: { sv: 'Omkring 3 arbetsdagar', en: 'About 3 working days', fi: 'Noin 3 työpäivää' },
    personalData: reachable,
    keywords: {
      sv: ['boka', 'sporthall', 'fotbollsplan', 'gymnastiksal'],
      en: ['booking', 'venue', 'pitch'],
      fi: ['varaus', 'sali', 'kenttä'],
    },
  },
  {
    slug: 'batplats',
    organisation: 'sjohamra',
    topics: ['sports'],
    audiences: ['private'],
    loginLevel: 'low',
    name: { sv: 'Ställ dig i kö till båtplats', en: 'Join the queue for a berth', fi: 'Ilmoittaudu venepaikkajonoon' },
    summary: {
      sv: 'Båtplatser i stadens fyra småbåtshamnar.',
      en: 'Berths in the city’s four marinas.',
      fi: 'Venepaikat kaupungin neljässä pienvenesatamassa.',
    },
    description: {
      sv: 'Ange båtens längd och bredd och vilka hamnar du helst vill ha. Du ser din plats i kön, och bekräftar varje år att du vill stå kvar.',
      en: 'Give the boat’s length and width and which marinas you prefer. You see your place in the queue, and confirm each year that you want to stay in it.',
      fi: 'Ilmoita veneen pituus ja leveys sekä toivomasi satamat. Näet paikkasi jonossa ja vahvistat vuosittain, että haluat pysyä siinä.',
    },
    cost: {
      sv: '150 kronor om året för att stå i kö',
      en: 'SEK 150 a year in the queue',
      fi: '150 kruunua vuodessa jonottamisesta',
    },
    processingTime: {
      sv: '1 till 6 år, beroende på hamn',
      en: '1 to 6 years, depending on the marina',
      fi: '1–6 vuotta satamasta riippuen',
    },
    personalData: applicant,
    keywords: {
      sv: ['brygga', 'hamn', 'småbåtshamn', 'kö'],
      en: ['mooring', 'boat', 'marina'],
      fi: ['laituripaikka', 'satama', 'vene'],
    },
  },
];
