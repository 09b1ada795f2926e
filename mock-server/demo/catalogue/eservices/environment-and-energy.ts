import { next } from '../dates.ts';
import { statutes } from '../statutes.ts';
import { applicant, free, type DemoEservice } from '../eservice.ts';

export const environmentAndEnergy: DemoEservice[] = [
  {
    slug: 'enskilt-avlopp',
    organisation: 'norrvik',
    topics: ['water-and-sewage'],
    audiences: ['private', 'business'],
    loginLevel: 'substantial',
    name: {
      sv: 'Ansök om tillstånd för enskilt avlopp',
      en: 'Apply for a permit for a private sewer',
      fi: 'Hae lupaa kiinteistökohtaiselle viemärille',
    },
    summary: {
      sv: 'För dig som ska anlägga eller ändra ett eget avlopp.',
      en: 'For you who are going to build or change a sewer of your own.',
      fi: 'Sinulle, joka aiot rakentaa tai muuttaa oman viemärin.',
    },
    description: {
      sv: 'Du behöver tillstånd innan du börjar gräva. Lämna en situationsplan, uppgifter om marken och vem som ska göra arbetet. Vi besöker platsen innan vi beslutar.',
      en: 'You need a permit before you start digging. Hand in a site plan, facts about the soil, and who will do the work. We visit the place before we decide.',
      fi: 'Tarvitset luvan ennen kaivamista. Liitä asemapiirros, maaperätiedot ja työn tekijä. Käymme paikalla ennen päätöstä.',
    },
    cost: { sv: '8 400 kronor', en: 'SEK 8,400', fi: '8 400 kruunua' },
    processingTime: { sv: '6 till 8 veckor', en: '6 to 8 weeks', fi: '6–8 viikkoa' },
    legalBasis: [statutes.environment],
    personalData: applicant,
    keywords: {
      sv: ['trekammarbrunn', 'infiltration', 'brunn'],
      en: ['septic tank', 'sewage'],
      fi: ['jätevesi', 'saostuskaivo'],
    },
  },
  {
    slug: 'sophamtning',
    organisation: 'norrvik',
    topics: ['waste-and-recycling'],
    audiences: ['private'],
    loginLevel: 'low',
    languages: ['sv', 'en'],
    name: { sv: 'Ändra din sophämtning', en: 'Change your waste collection', fi: 'Muuta jätteenkeräystä' },
    summary: {
      sv: 'Byt kärl, ändra hur ofta vi hämtar, eller gör ett uppehåll.',
      en: 'Change bins, how often we collect, or make a pause.',
      fi: 'Vaihda astia, muuta tyhjennysväliä tai tee tauko.',
    },
    description: {
      sv: 'Här ändrar du abonnemanget för avfall från ditt hushåll. Ändringen gäller från nästa månad. Du kan göra uppehåll om huset står tomt minst fyra månader.',
      en: 'Here you change the subscription for your household’s waste. The change applies from next month. You can pause if the house is empty for at least four months.',
      fi: 'Täällä muutat kotitaloutesi jätesopimusta. Muutos on voimassa ensi kuusta alkaen. Voit tehdä tauon, jos talo on tyhjillään vähintään neljä kuukautta.',
    },
    cost: { sv: 'Att ändra är kostnadsfritt', en: 'Changing is free of charge', fi: 'Muutos on maksuton' },
    processingTime: { sv: 'Omkring 1 vecka', en: 'About 1 week', fi: 'Noin viikko' },
    personalData: [
      { field: 'name', required: true },
      { field: 'address', required: true },
      { field: 'phone', required: false },
      { field: 'email', required: false },
    ],
    keywords: {
      sv: ['avfall', 'soptunna', 'renhållning', 'sopor', 'matavfall'],
      en: ['rubbish', 'garbage', 'bin', 'recycling'],
      fi: ['roskat', 'jäteastia', 'biojäte'],
    },
    availability: {
      maintenance: [
        {
          from: '2020-01-01T00:00:00+01:00',
          until: next('03-01'),
          message: {
            sv: 'Vi byter system. Ring kontaktcenter om det är bråttom.',
            en: 'We are changing systems. Call the contact centre if it is urgent.',
            fi: 'Vaihdamme järjestelmää. Soita asiointipisteeseen, jos asia on kiireellinen.',
          },
        },
      ],
    },
  },
  {
    slug: 'varmepump',
    organisation: 'sjohamra',
    topics: ['heating-and-energy', 'housing'],
    audiences: ['private', 'business'],
    loginLevel: 'low',
    name: { sv: 'Anmäl värmepump', en: 'Report a heat pump', fi: 'Ilmoita lämpöpumpusta' },
    summary: {
      sv: 'För dig som ska borra för bergvärme eller lägga slang i jord eller sjö.',
      en: 'For you who are going to drill for ground heat or lay pipes in soil or lake.',
      fi: 'Sinulle, joka aiot porata maalämpöä tai asentaa putket maahan tai järveen.',
    },
    description: {
      sv: 'Anmäl senast sex veckor innan arbetet börjar. I skyddsområden för vatten behöver du tillstånd; det ser vi när du har fyllt i var du bor.',
      en: 'Report at least six weeks before the work begins. In water protection areas you need a permit; we see that when you have filled in where you live.',
      fi: 'Ilmoita vähintään kuusi viikkoa ennen työn alkua. Vedensuojelualueilla tarvitset luvan; näemme sen osoitteestasi.',
    },
    cost: { sv: '2 900 kronor', en: 'SEK 2,900', fi: '2 900 kruunua' },
    processingTime: { sv: 'Högst 6 veckor', en: 'At most 6 weeks', fi: 'Enintään 6 viikkoa' },
    legalBasis: [statutes.environment],
    personalData: applicant,
    keywords: {
      sv: ['bergvärme', 'jordvärme', 'sjövärme', 'borra'],
      en: ['geothermal', 'ground source heat'],
      fi: ['maalämpö', 'kallioporaus'],
    },
  },
  {
    slug: 'storning',
    organisation: 'sjohamra',
    topics: ['health-protection', 'housing'],
    audiences: ['private'],
    loginLevel: 'none',
    name: {
      sv: 'Anmäl buller eller annan störning',
      en: 'Report noise or other disturbance',
      fi: 'Ilmoita melusta tai muusta häiriöstä',
    },
    summary: {
      sv: 'Om ljud, lukt, rök eller dålig luft i bostaden stör dig.',
      en: 'If noise, smell, smoke or bad air in your home disturbs you.',
      fi: 'Jos melu, haju, savu tai huono sisäilma häiritsee sinua.',
    },
    description: {
      sv: 'Prata först med den som stör, eller med din hyresvärd. Hjälper det inte kan du anmäla till oss. Beskriv när det händer och hur ofta.',
      en: 'First talk to whoever disturbs you, or to your landlord. If that does not help you can report it to us. Describe when it happens and how often.',
      fi: 'Puhu ensin häiritsijälle tai vuokranantajallesi. Jos se ei auta, voit ilmoittaa meille. Kerro, milloin ja kuinka usein häiriö esiintyy.',
    },
    cost: free,
    processingTime: { sv: 'Vi svarar inom 2 veckor', en: 'We answer within 2 weeks', fi: 'Vastaamme 2 viikossa' },
    legalBasis: [statutes.environment],
    keywords: {
      sv: ['oväsen', 'grannar', 'lukt', 'inomhusmiljö', 'mögel'],
      en: ['neighbours', 'smell', 'mould'],
      fi: ['naapuri', 'haju', 'home'],
    },
  },
];
