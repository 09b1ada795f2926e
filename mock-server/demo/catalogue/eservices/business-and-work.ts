import { statutes } from '../statutes.ts';
import { applicant, reachable, type DemoEservice } from '../eservice.ts';

export const businessAndWork: DemoEservice[] = [
  {
    slug: 'serveringstillstand',
    organisation: 'norrvik',
    topics: ['food-and-alcohol'],
    audiences: ['business', 'association'],
    loginLevel: 'high',
    name: { sv: 'Ansök om serveringstillstånd', en: 'Apply for a licence to serve alcohol', fi: 'Hae anniskelulupaa' },
    summary: {
      sv: 'För dig som vill servera öl, vin eller sprit.',
      en: 'For you who want to serve beer, wine or spirits.',
      fi: 'Sinulle, joka haluat tarjoilla olutta, viiniä tai väkeviä.',
    },
    description: {
      sv: 'Ansökan gäller servering till allmänheten eller till slutna sällskap, tills vidare eller en viss tid. Den som ansvarar behöver göra ett kunskapsprov hos oss.',
      en: 'You can apply for serving to the public or to closed parties, permanently or for a period. Whoever is responsible needs to pass a test with us.',
      fi: 'Lupa voi koskea anniskelua yleisölle tai suljetuille seurueille, toistaiseksi tai määräajaksi. Vastuuhenkilön on suoritettava koe.',
    },
    requirements: [
      {
        sv: 'Finansieringsplan och hyresavtal',
        en: 'Financing plan and lease',
        fi: 'Rahoitussuunnitelma ja vuokrasopimus',
      },
      { sv: 'Planritning över lokalen', en: 'Floor plan of the premises', fi: 'Tilan pohjapiirros' },
    ],
    cost: { sv: '10 500 kronor', en: 'SEK 10,500', fi: '10 500 kruunua' },
    processingTime: { sv: 'Omkring 8 veckor', en: 'About 8 weeks', fi: 'Noin 8 viikkoa' },
    legalBasis: [statutes.alcohol],
    personalData: applicant,
    keywords: {
      sv: ['alkoholtillstånd', 'krog', 'restaurang', 'utskänkning'],
      en: ['liquor licence', 'restaurant', 'bar'],
      fi: ['alkoholilupa', 'ravintola'],
    },
  },
  {
    slug: 'livsmedelsanlaggning',
    organisation: 'norrvik',
    topics: ['food-and-alcohol'],
    audiences: ['business', 'association'],
    loginLevel: 'substantial',
    languages: ['sv', 'en'],
    name: {
      sv: 'Registrera livsmedelsverksamhet',
      en: 'Register a food business',
      fi: 'Rekisteröi elintarviketoiminta',
    },
    summary: {
      sv: 'För kafé, restaurang, butik, matvagn och tillverkning av mat.',
      en: 'For cafés, restaurants, shops, food trucks and food production.',
      fi: 'Kahvilalle, ravintolalle, kaupalle, ruokavaunulle ja ruoan valmistukselle.',
    },
    description: {
      sv: 'Registrera verksamheten senast tio dagar innan du börjar. Du får en bekräftelse, och vi besöker dig därefter för en första kontroll.',
      en: 'Register at least ten days before you begin. You get a confirmation, and we then visit you for a first inspection.',
      fi: 'Rekisteröi toiminta vähintään kymmenen päivää ennen aloittamista. Saat vahvistuksen, minkä jälkeen teemme ensitarkastuksen.',
    },
    cost: { sv: '1 450 kronor', en: 'SEK 1,450', fi: '1 450 kruunua' },
    processingTime: { sv: 'Högst 10 dagar', en: 'At most 10 days', fi: 'Enintään 10 päivää' },
    legalBasis: [statutes.food],
    personalData: reachable,
    keywords: {
      sv: ['kafé', 'food truck', 'matbutik', 'restaurang'],
      en: ['café', 'catering'],
      fi: ['kahvila', 'ruokakauppa'],
    },
  },
  {
    slug: 'feriejobb',
    organisation: 'norrvik',
    topics: ['jobs'],
    audiences: ['private'],
    loginLevel: 'low',
    name: { sv: 'Sök feriejobb', en: 'Apply for a holiday job', fi: 'Hae kesätyötä' },
    summary: {
      sv: 'Sommarjobb i kommunen för dig som är 16 till 19 år.',
      en: 'Summer jobs with the municipality for ages 16 to 19.',
      fi: 'Kesätöitä kunnassa 16–19-vuotiaille.',
    },
    description: {
      sv: 'Du arbetar tre veckor, sex timmar om dagen, till exempel på äldreboende, i park eller på sommarfritids. Ange vilka veckor och vilka arbeten du helst vill ha.',
      en: 'You work three weeks, six hours a day, for example in a home for the elderly, in a park or at a summer club. Say which weeks and which jobs you prefer.',
      fi: 'Työskentelet kolme viikkoa, kuusi tuntia päivässä, esimerkiksi vanhainkodissa, puistossa tai kesäkerhossa. Kerro, mitkä viikot ja työt sopivat sinulle.',
    },
    processingTime: { sv: 'Besked i april', en: 'Answer in April', fi: 'Vastaus huhtikuussa' },
    personalData: applicant,
    keywords: {
      sv: ['sommarjobb', 'ungdomsjobb', 'jobb'],
      en: ['summer job', 'youth work'],
      fi: ['kesätyö', 'nuorten työ'],
    },
  },
  {
    slug: 'tobakstillstand',
    organisation: 'sjohamra',
    topics: ['permits-and-inspection'],
    audiences: ['business'],
    loginLevel: 'substantial',
    name: {
      sv: 'Ansök om tillstånd att sälja tobak',
      en: 'Apply for a licence to sell tobacco',
      fi: 'Hae tupakan myyntilupaa',
    },
    summary: {
      sv: 'För butik, kiosk och partihandel.',
      en: 'For shops, kiosks and wholesale.',
      fi: 'Kaupoille, kioskeille ja tukkukaupalle.',
    },
    description: {
      sv: 'Du behöver tillstånd för varje försäljningsställe. Lämna ett program för egenkontroll som visar hur ni ser till att ingen under 18 år får köpa.',
      en: 'You need a licence for each place of sale. Hand in a self-inspection programme that shows how you make sure that nobody under 18 may buy.',
      fi: 'Tarvitset luvan jokaiseen myyntipaikkaan. Liitä omavalvontaohjelma, josta näkyy, miten estätte myynnin alle 18-vuotiaille.',
    },
    cost: { sv: '7 900 kronor', en: 'SEK 7,900', fi: '7 900 kruunua' },
    processingTime: { sv: 'Högst 4 månader', en: 'At most 4 months', fi: 'Enintään 4 kuukautta' },
    legalBasis: [statutes.tobacco],
    personalData: applicant,
    keywords: { sv: ['snus', 'cigaretter', 'kiosk'], en: ['cigarettes', 'snus'], fi: ['nuuska', 'savukkeet'] },
  },
];
