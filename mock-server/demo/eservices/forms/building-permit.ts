import { option, text, type Section } from './field.ts';

/** The building permit, as a building committee asks for it. */
export const buildingPermit: Section[] = [
  {
    heading: text('Fastigheten', 'The property', 'Kiinteistö'),
    fields: [
      {
        name: 'property',
        kind: 'text',
        required: true,
        label: text('Fastighetens beteckning', 'Property designation', 'Kiinteistön tunnus'),
        hint: text(
          'Står i köpebrevet eller på fastighetsskatten, till exempel Norrvik Björken 4',
          'On your deed or property tax notice, for example Norrvik Björken 4',
          'Kauppakirjassa tai kiinteistöverotiedoissa, esimerkiksi Norrvik Björken 4',
        ),
      },
      {
        name: 'propertyAddress',
        kind: 'text',
        label: text('Fastighetens adress', 'Address of the property', 'Kiinteistön osoite'),
      },
      {
        name: 'owner',
        kind: 'choice',
        required: true,
        label: text('Äger du fastigheten?', 'Do you own the property?', 'Omistatko kiinteistön?'),
        options: [
          option('yes', 'Ja', 'Yes', 'Kyllä'),
          option(
            'shared',
            'Ja, tillsammans med någon annan',
            'Yes, together with somebody else',
            'Kyllä, yhdessä jonkun kanssa',
          ),
          option('no', 'Nej', 'No', 'En'),
        ],
      },
    ],
  },
  {
    heading: text('Det du vill göra', 'What you want to do', 'Mitä haluat tehdä'),
    fields: [
      {
        name: 'measure',
        kind: 'choice',
        required: true,
        label: text('Vad gäller ansökan?', 'What is the application for?', 'Mitä hakemus koskee?'),
        options: [
          option('new', 'Ny byggnad', 'A new building', 'Uusi rakennus'),
          option('extension', 'Tillbyggnad', 'An extension', 'Laajennus'),
          option('facade', 'Ändring av fasad eller tak', 'A change of facade or roof', 'Julkisivun tai katon muutos'),
          option('use', 'Ändrad användning', 'A change of use', 'Käyttötarkoituksen muutos'),
          option('fence', 'Mur, plank eller skylt', 'A wall, fence or sign', 'Muuri, aita tai kyltti'),
        ],
      },
      {
        name: 'description',
        kind: 'long',
        required: true,
        label: text('Beskriv vad du vill bygga', 'Describe what you want to build', 'Kuvaile, mitä haluat rakentaa'),
        hint: text('Mått, material och färg', 'Measures, materials and colour', 'Mitat, materiaalit ja väri'),
      },
      {
        name: 'area',
        kind: 'number',
        label: text('Ny yta i kvadratmeter', 'New area in square metres', 'Uusi pinta-ala neliömetreinä'),
      },
      {
        name: 'start',
        kind: 'date',
        label: text('När vill du börja?', 'When do you want to begin?', 'Milloin haluat aloittaa?'),
      },
    ],
  },
  {
    heading: text('Ritningar', 'Drawings', 'Piirustukset'),
    fields: [
      {
        name: 'drawings',
        kind: 'files',
        label: text(
          'Situationsplan, fasader, planer och sektioner',
          'Site plan, elevations, floor plans and sections',
          'Asemapiirros, julkisivut, pohjat ja leikkaukset',
        ),
        hint: text('Du kan komplettera senare.', 'You can add them later.', 'Voit täydentää myöhemmin.'),
      },
      {
        name: 'inspector',
        kind: 'text',
        label: text('Kontrollansvarig', 'Certified inspector', 'Valvoja'),
        hint: text(
          'Behövs för de flesta nybyggen och tillbyggnader',
          'Needed for most new buildings and extensions',
          'Tarvitaan useimpiin uudisrakennuksiin ja laajennuksiin',
        ),
      },
    ],
  },
];
