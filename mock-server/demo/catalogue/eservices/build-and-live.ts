import { statutes } from '../statutes.ts';
import { applicant, type DemoEservice } from '../eservice.ts';

export const buildAndLive: DemoEservice[] = [
  {
    slug: 'bygglov',
    organisation: 'norrvik',
    related: ['strandskyddsdispens', 'enskilt-avlopp', 'rivningslov'],
    topics: ['building-permits'],
    audiences: ['private', 'business', 'association'],
    loginLevel: 'substantial',
    languages: ['sv', 'en', 'fi'],
    name: { sv: 'Ansök om bygglov', en: 'Apply for a building permit', fi: 'Hae rakennuslupaa' },
    summary: {
      sv: 'För dig som ska bygga nytt, bygga till eller ändra en byggnads utseende.',
      en: 'For you who are going to build, extend or change the look of a building.',
      fi: 'Sinulle, joka aiot rakentaa uutta, laajentaa tai muuttaa rakennuksen ulkonäköä.',
    },
    description: {
      sv: 'Här ansöker du om bygglov för hus, garage, altan, plank, mur eller skylt. Du beskriver vad du vill bygga och var, och lämnar ritningar.\n\nDu får inte börja bygga förrän du har fått både bygglov och startbesked. Behöver vi fler uppgifter hör en handläggare av sig.',
      en: 'Here you apply for a permit for a house, garage, deck, fence, wall or sign. You describe what you want to build and where, and hand in drawings.\n\nYou may not start building until you have both a permit and a starting clearance. If we need more information, a case officer will contact you.',
      fi: 'Täällä haet rakennuslupaa talolle, autotallille, terassille, aidalle, muurille tai kyltille. Kerrot, mitä haluat rakentaa ja minne, ja toimitat piirustukset.\n\nEt saa aloittaa rakentamista ennen kuin olet saanut sekä rakennusluvan että aloitusilmoituksen. Käsittelijä ottaa yhteyttä, jos tarvitsemme lisätietoja.',
    },
    requirements: [
      {
        sv: 'Fastighetens beteckning, till exempel Norrvik Björken 4',
        en: 'The property’s designation, for example Norrvik Björken 4',
        fi: 'Kiinteistön tunnus, esimerkiksi Norrvik Björken 4',
      },
      {
        sv: 'Ritningar: situationsplan, fasader, planer och sektioner',
        en: 'Drawings: site plan, elevations, floor plans and sections',
        fi: 'Piirustukset: asemapiirros, julkisivut, pohjat ja leikkaukset',
      },
      {
        sv: 'Namn på den kontrollansvariga, om det behövs en',
        en: 'The name of the certified inspector, if one is needed',
        fi: 'Valvojan nimi, jos sellainen tarvitaan',
      },
    ],
    cost: {
      sv: 'Avgiften beror på vad du bygger. Ett enbostadshus kostar omkring 25 000 kronor, en altan omkring 6 000 kronor.',
      en: 'The fee depends on what you build. A one-family house costs about SEK 25,000, a deck about SEK 6,000.',
      fi: 'Maksu riippuu siitä, mitä rakennat. Omakotitalo maksaa noin 25 000 kruunua, terassi noin 6 000 kruunua.',
    },
    processingTime: {
      sv: 'Högst 10 veckor från komplett ansökan',
      en: 'At most 10 weeks from a complete application',
      fi: 'Enintään 10 viikkoa täydellisestä hakemuksesta',
    },
    legalBasis: [statutes.planning, statutes.planningOrdinance],
    personalData: [
      {
        field: 'personalNumber',
        required: true,
        purpose: {
          sv: 'Vi registrerar dig som sökande.',
          en: 'We register you as the applicant.',
          fi: 'Kirjaamme sinut hakijaksi.',
        },
      },
      {
        field: 'name',
        required: true,
        purpose: {
          sv: 'Beslutet ställs till dig.',
          en: 'The decision is addressed to you.',
          fi: 'Päätös osoitetaan sinulle.',
        },
      },
      {
        field: 'address',
        required: false,
        purpose: { sv: 'Vi skickar beslutet hit.', en: 'We send the decision here.', fi: 'Lähetämme päätöksen tänne.' },
      },
      {
        field: 'phone',
        required: false,
        purpose: {
          sv: 'Handläggaren ringer om något saknas.',
          en: 'The case officer calls if anything is missing.',
          fi: 'Käsittelijä soittaa, jos jotain puuttuu.',
        },
      },
      {
        field: 'email',
        required: false,
        purpose: { sv: 'Du får en bekräftelse.', en: 'You get a confirmation.', fi: 'Saat vahvistuksen.' },
      },
    ],
    questions: [
      {
        question: {
          sv: 'Behöver jag bygglov för en friggebod?',
          en: 'Do I need a permit for a small shed?',
          fi: 'Tarvitsenko luvan pieneen vajaan?',
        },
        answer: {
          sv: 'Oftast inte, om den är högst 15 kvadratmeter och står minst 4,5 meter från tomtgränsen. Fråga oss om du är osäker.',
          en: 'Usually not, if it is at most 15 square metres and stands at least 4.5 metres from the boundary. Ask us if you are unsure.',
          fi: 'Yleensä et, jos se on enintään 15 neliömetriä ja vähintään 4,5 metrin päässä tontin rajasta. Kysy meiltä, jos olet epävarma.',
        },
      },
      {
        question: {
          sv: 'Hur länge gäller bygglovet?',
          en: 'How long is the permit valid?',
          fi: 'Kuinka kauan lupa on voimassa?',
        },
        answer: {
          sv: 'Du måste börja bygga inom två år och vara klar inom fem år.',
          en: 'You must start within two years and finish within five years.',
          fi: 'Rakentaminen on aloitettava kahden vuoden ja saatava valmiiksi viiden vuoden kuluessa.',
        },
      },
    ],
    keywords: {
      sv: ['bygga hus', 'tillbyggnad', 'altan', 'garage', 'plank', 'carport'],
      en: ['planning permission', 'construction', 'extension'],
      fi: ['rakentaminen', 'laajennus', 'terassi'],
    },
  },
  {
    slug: 'strandskyddsdispens',
    organisation: 'norrvik',
    topics: ['building-permits', 'nature-and-animals'],
    audiences: ['private', 'business', 'association'],
    loginLevel: 'substantial',
    name: {
      sv: 'Ansök om dispens från strandskyddet',
      en: 'Apply for exemption from shore protection',
      fi: 'Hae poikkeusta rantojensuojelusta',
    },
    summary: {
      sv: 'För dig som vill bygga, gräva eller lägga en brygga nära vatten.',
      en: 'For you who want to build, dig or place a jetty near water.',
      fi: 'Sinulle, joka haluat rakentaa, kaivaa tai sijoittaa laiturin lähelle vettä.',
    },
    description: {
      sv: 'Inom 100 meter från hav, sjöar och vattendrag är det för det mesta förbjudet att bygga eller göra något som hindrar andra från att vara där. Här ansöker du om undantag.',
      en: 'Within 100 metres of the sea, lakes and watercourses it is mostly forbidden to build, or to do anything that keeps others away. Here you apply for an exemption.',
      fi: 'Rakentaminen ja muu, mikä estää muita liikkumasta, on enimmäkseen kielletty 100 metrin päässä merestä, järvistä ja vesistöistä. Täällä haet poikkeusta.',
    },
    requirements: [
      {
        sv: 'Karta där du ritat in det du vill göra',
        en: 'A map on which you have drawn what you want to do',
        fi: 'Kartta, johon olet piirtänyt suunnitelmasi',
      },
    ],
    cost: { sv: '9 800 kronor', en: 'SEK 9,800', fi: '9 800 kruunua' },
    processingTime: { sv: 'Omkring 8 veckor', en: 'About 8 weeks', fi: 'Noin 8 viikkoa' },
    legalBasis: [statutes.environment],
    personalData: applicant,
    keywords: { sv: ['brygga', 'strand', 'sjötomt'], en: ['jetty', 'beach', 'waterfront'], fi: ['laituri', 'ranta'] },
  },
  {
    slug: 'rivningslov',
    organisation: 'norrvik',
    topics: ['building-permits'],
    audiences: ['private', 'business', 'association'],
    loginLevel: 'substantial',
    name: { sv: 'Ansök om rivningslov', en: 'Apply for a demolition permit', fi: 'Hae purkulupaa' },
    summary: {
      sv: 'För dig som ska riva ett hus inom detaljplanerat område.',
      en: 'For you who are going to demolish a building within a planned area.',
      fi: 'Sinulle, joka aiot purkaa rakennuksen asemakaava-alueella.',
    },
    description: {
      sv: 'Du behöver rivningslov för att riva en byggnad, eller en del av den, inom område med detaljplan. Lämna en plan för rivningsavfallet tillsammans med ansökan.',
      en: 'You need a permit to demolish a building, or part of it, in an area with a detailed plan. Hand in a plan for the waste with your application.',
      fi: 'Tarvitset purkuluvan rakennuksen tai sen osan purkamiseen asemakaava-alueella. Liitä hakemukseen jätesuunnitelma.',
    },
    cost: { sv: 'Från 4 200 kronor', en: 'From SEK 4,200', fi: 'Alkaen 4 200 kruunua' },
    processingTime: { sv: 'Högst 10 veckor', en: 'At most 10 weeks', fi: 'Enintään 10 viikkoa' },
    legalBasis: [statutes.planning],
    personalData: applicant,
    keywords: { sv: ['riva hus'], en: ['tear down'], fi: ['purkaminen'] },
  },
  {
    slug: 'eldningsdispens',
    organisation: 'norrvik',
    topics: ['housing', 'nature-and-animals'],
    audiences: ['private', 'business', 'association'],
    loginLevel: 'low',
    name: {
      sv: 'Ansök om dispens från eldningsförbud',
      en: 'Apply for exemption from a fire ban',
      fi: 'Hae poikkeusta avotulen kieltoon',
    },
    summary: {
      sv: 'För dig som måste elda utomhus när det råder eldningsförbud.',
      en: 'For you who must light a fire outdoors during a fire ban.',
      fi: 'Sinulle, jonka on sytytettävä tuli ulkona kiellon aikana.',
    },
    description: {
      sv: 'Räddningstjänsten prövar om du får elda trots förbudet, till exempel vid en naturvårdsbränning eller ett arrangemang. Ansök minst fem arbetsdagar i förväg.',
      en: 'The rescue service decides whether you may light a fire despite the ban, for example for nature conservation or an event. Apply at least five working days ahead.',
      fi: 'Pelastuslaitos päättää, saatko sytyttää tulen kiellosta huolimatta, esimerkiksi luonnonhoitoa tai tapahtumaa varten. Hae vähintään viisi työpäivää etukäteen.',
    },
    processingTime: { sv: 'Omkring 5 arbetsdagar', en: 'About 5 working days', fi: 'Noin 5 työpäivää' },
    legalBasis: [statutes.accidents],
    personalData: [
      { field: 'name', required: true },
      { field: 'phone', required: true },
    ],
    keywords: { sv: ['elda', 'majbrasa', 'brasa', 'brandrisk'], en: ['bonfire', 'burning'], fi: ['nuotio', 'kokko'] },
  },
  {
    slug: 'nybyggnadskarta',
    organisation: 'sjohamra',
    topics: ['plans-and-maps'],
    audiences: ['private', 'business'],
    loginLevel: 'low',
    name: { sv: 'Beställ nybyggnadskarta', en: 'Order a map for a new building', fi: 'Tilaa rakennuskartta' },
    summary: {
      sv: 'Kartan som din arkitekt och ditt bygglov utgår från.',
      en: 'The map that your architect and your permit start from.',
      fi: 'Kartta, johon arkkitehtisi ja rakennuslupasi perustuvat.',
    },
    description: {
      sv: 'Nybyggnadskartan visar tomtens gränser, höjder, ledningar och vad detaljplanen tillåter. Vi mäter på plats när det behövs.',
      en: 'The map shows boundaries, levels, pipes and cables, and what the plan allows. We measure on site when needed.',
      fi: 'Kartta näyttää tontin rajat, korkeudet, johdot ja mitä kaava sallii. Mittaamme paikan päällä tarvittaessa.',
    },
    cost: { sv: 'Från 7 500 kronor', en: 'From SEK 7,500', fi: 'Alkaen 7 500 kruunua' },
    processingTime: { sv: '3 till 4 veckor', en: '3 to 4 weeks', fi: '3–4 viikkoa' },
    personalData: [
      { field: 'name', required: true },
      { field: 'address', required: true },
      { field: 'email', required: false },
    ],
    keywords: { sv: ['tomtkarta', 'fastighetskarta'], en: ['plot map'], fi: ['tonttikartta'] },
  },
  {
    slug: 'bostadsanpassning',
    organisation: 'sjohamra',
    topics: ['housing', 'disability'],
    audiences: ['private'],
    loginLevel: 'substantial',
    languages: ['sv', 'fi'],
    name: {
      sv: 'Ansök om bidrag till bostadsanpassning',
      en: 'Apply for a home adaptation grant',
      fi: 'Hae asunnon muutostöiden avustusta',
    },
    summary: {
      sv: 'För dig som har en funktionsnedsättning och behöver ändra något i din bostad.',
      en: 'For you who have a disability and need to change something in your home.',
      fi: 'Sinulle, jolla on vamma ja tarvitset muutoksia asuntoosi.',
    },
    description: {
      sv: 'Bidraget kan gälla borttagna trösklar, ramp, dörröppnare eller ett ombyggt badrum. Lämna ett intyg från arbetsterapeut eller läkare.',
      en: 'The grant can be for removed thresholds, a ramp, a door opener or a rebuilt bathroom. Hand in a certificate from an occupational therapist or a doctor.',
      fi: 'Avustusta voi saada kynnysten poistoon, luiskaan, ovenavaajaan tai kylpyhuoneen muutokseen. Liitä mukaan toimintaterapeutin tai lääkärin todistus.',
    },
    requirements: [
      { sv: 'Intyg som styrker behovet', en: 'A certificate that shows the need', fi: 'Todistus tarpeesta' },
    ],
    processingTime: { sv: '3 till 6 veckor', en: '3 to 6 weeks', fi: '3–6 viikkoa' },
    legalBasis: [statutes.homeAdaptation],
    personalData: applicant,
    keywords: {
      sv: ['ramp', 'tröskel', 'handikappanpassning'],
      en: ['wheelchair', 'accessibility'],
      fi: ['luiska', 'esteettömyys'],
    },
  },
];
