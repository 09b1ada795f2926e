import { statutes } from '../statutes.ts';
import { free, reachable, type DemoEservice } from '../eservice.ts';

export const localGovernment: DemoEservice[] = [
  {
    slug: 'medborgarforslag',
    organisation: 'norrvik',
    topics: ['influence'],
    audiences: ['private'],
    loginLevel: 'low',
    name: { sv: 'Lämna ett medborgarförslag', en: 'Make a citizen proposal', fi: 'Tee kuntalaisaloite' },
    summary: {
      sv: 'Du som är folkbokförd här kan föreslå något till fullmäktige.',
      en: 'If you are registered here you can propose something to the council.',
      fi: 'Kunnassa kirjoilla oleva voi tehdä aloitteen valtuustolle.',
    },
    description: {
      sv: 'Skriv ett förslag i taget. Det är offentligt, med ditt namn. Du får veta när det behandlas, och är välkommen att berätta om det på mötet.',
      en: 'Write one proposal at a time. It is public, with your name. You are told when it is treated, and are welcome to present it at the meeting.',
      fi: 'Kirjoita yksi aloite kerrallaan. Se on julkinen, ja nimesi näkyy. Saat tiedon käsittelystä ja voit esitellä sen kokouksessa.',
    },
    cost: free,
    processingTime: { sv: 'Högst 1 år', en: 'At most 1 year', fi: 'Enintään 1 vuosi' },
    legalBasis: [statutes.localGovernment],
    personalData: [
      { field: 'name', required: true },
      { field: 'address', required: true },
      { field: 'email', required: false },
    ],
    keywords: {
      sv: ['e-förslag', 'påverka', 'idé', 'fullmäktige'],
      en: ['petition', 'idea', 'influence'],
      fi: ['vaikuttaminen', 'ehdotus'],
    },
  },
  {
    slug: 'allman-handling',
    organisation: 'sjohamra',
    topics: ['documents-and-archives'],
    audiences: ['private', 'business', 'association'],
    loginLevel: 'none',
    languages: ['sv', 'en'],
    name: { sv: 'Begär ut en allmän handling', en: 'Request a public document', fi: 'Pyydä julkista asiakirjaa' },
    summary: {
      sv: 'Protokoll, beslut, ritningar och annat som staden förvarar.',
      en: 'Minutes, decisions, drawings and other things the city keeps.',
      fi: 'Pöytäkirjat, päätökset, piirustukset ja muut kaupungin asiakirjat.',
    },
    description: {
      sv: 'Beskriv vad du söker så gott du kan. Du behöver inte säga vem du är eller varför du vill se handlingen. Är den sekretessbelagd får du veta det skriftligt, om du vill.',
      en: 'Describe what you look for as well as you can. You need not say who you are or why you want it. If it is secret you are told so in writing, if you wish.',
      fi: 'Kuvaile mahdollisimman hyvin, mitä etsit. Sinun ei tarvitse kertoa, kuka olet tai miksi haluat asiakirjan. Jos se on salainen, saat siitä halutessasi kirjallisen päätöksen.',
    },
    cost: {
      sv: 'Kostnadsfritt upp till nio sidor på papper, och alltid digitalt',
      en: 'Free up to nine pages on paper, and always digitally',
      fi: 'Maksuton yhdeksään paperisivuun asti ja aina digitaalisesti',
    },
    processingTime: {
      sv: 'Skyndsamt, oftast samma dag',
      en: 'Promptly, usually the same day',
      fi: 'Viipymättä, yleensä samana päivänä',
    },
    legalBasis: [statutes.pressFreedom, statutes.secrecy],
    keywords: {
      sv: ['offentlighetsprincipen', 'diarium', 'protokoll', 'arkiv'],
      en: ['freedom of information', 'archive', 'records'],
      fi: ['julkisuusperiaate', 'arkisto'],
    },
  },
  {
    slug: 'synpunkter',
    organisation: 'sjohamra',
    topics: ['influence'],
    audiences: ['private', 'business', 'association'],
    loginLevel: 'none',
    languages: ['sv', 'en', 'fi'],
    name: {
      sv: 'Lämna synpunkter och klagomål',
      en: 'Give feedback and complaints',
      fi: 'Anna palautetta ja tee valitus',
    },
    summary: {
      sv: 'Beröm, kritik och förslag om stadens verksamhet.',
      en: 'Praise, criticism and suggestions about the city’s work.',
      fi: 'Kiitoksia, kritiikkiä ja ehdotuksia kaupungin toiminnasta.',
    },
    description: {
      sv: 'Du får vara anonym, men då kan vi inte svara. Allt som kommer in läses av den verksamhet som det gäller.',
      en: 'You may stay anonymous, but then we cannot answer. Everything is read by those whom it concerns.',
      fi: 'Voit pysyä nimettömänä, mutta silloin emme voi vastata. Asianomainen yksikkö lukee kaiken palautteen.',
    },
    cost: free,
    processingTime: {
      sv: 'Svar inom 10 arbetsdagar',
      en: 'Answer within 10 working days',
      fi: 'Vastaus 10 työpäivässä',
    },
    keywords: { sv: ['klaga', 'beröm', 'åsikt', 'kritik'], en: ['complain', 'opinion'], fi: ['palaute', 'kritiikki'] },
  },
  {
    slug: 'vigsel',
    organisation: 'sjohamra',
    topics: ['family-and-individual', 'local-government'],
    audiences: ['private'],
    loginLevel: 'substantial',
    languages: ['sv', 'en'],
    name: { sv: 'Boka borgerlig vigsel', en: 'Book a civil wedding', fi: 'Varaa siviilivihkiminen' },
    summary: {
      sv: 'Vigsel i rådhuset eller på en plats som ni väljer.',
      en: 'A wedding in the city hall or at a place that you choose.',
      fi: 'Vihkiminen kaupungintalolla tai valitsemassanne paikassa.',
    },
    description: {
      sv: 'Ni behöver ett giltigt intyg om hindersprövning från Skatteverket. Välj dag, tid och plats. Två vittnen ska vara med; vi kan ordna dem.',
      en: 'You need a valid certificate of no impediment from the Swedish Tax Agency. Choose day, time and place. Two witnesses must be present; we can provide them.',
      fi: 'Tarvitsette Verovirastolta voimassa olevan todistuksen esteiden tutkinnasta. Valitkaa päivä, aika ja paikka. Paikalla on oltava kaksi todistajaa; voimme järjestää heidät.',
    },
    cost: {
      sv: 'Kostnadsfritt i rådhuset, annars 1 500 kronor',
      en: 'Free in the city hall, else SEK 1,500',
      fi: 'Maksuton kaupungintalolla, muualla 1 500 kruunua',
    },
    processingTime: {
      sv: 'Bekräftelse inom 1 vecka',
      en: 'Confirmation within 1 week',
      fi: 'Vahvistus viikon kuluessa',
    },
    legalBasis: [statutes.marriage],
    personalData: [{ field: 'personalNumber', required: true }, ...reachable],
    keywords: {
      sv: ['bröllop', 'gifta sig', 'äktenskap'],
      en: ['marriage', 'get married'],
      fi: ['häät', 'avioliitto', 'naimisiin'],
    },
  },
];
