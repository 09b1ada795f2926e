import { option, text, type Field } from './field.ts';

/** Questions that the small forms are put together from. */
export const questions = {
  about: {
    name: 'about',
    kind: 'long',
    required: true,
    label: text('Beskriv ditt ärende', 'Describe your matter', 'Kuvaile asiasi'),
  },
  reason: {
    name: 'reason',
    kind: 'long',
    required: true,
    label: text('Varför ansöker du?', 'Why do you apply?', 'Miksi haet?'),
  },
  need: {
    name: 'need',
    kind: 'long',
    required: true,
    label: text('Vad behöver du hjälp med?', 'What do you need help with?', 'Missä tarvitset apua?'),
  },
  place: {
    name: 'place',
    kind: 'text',
    required: true,
    label: text('Var?', 'Where?', 'Missä?'),
    hint: text(
      'Adress eller beskrivning av platsen',
      'Address, or a description of the place',
      'Osoite tai paikan kuvaus',
    ),
  },
  property: {
    name: 'property',
    kind: 'text',
    required: true,
    label: text('Fastighetens beteckning', 'Property designation', 'Kiinteistön tunnus'),
    hint: text('Till exempel Norrvik Björken 4', 'For example Norrvik Björken 4', 'Esimerkiksi Norrvik Björken 4'),
  },
  from: { name: 'from', kind: 'date', required: true, label: text('Från och med', 'From', 'Alkaen') },
  until: { name: 'until', kind: 'date', label: text('Till och med', 'Until', 'Päättyen') },
  when: { name: 'when', kind: 'text', label: text('När?', 'When?', 'Milloin?') },
  child: {
    name: 'child',
    kind: 'text',
    required: true,
    label: text('Barnets namn', 'The child’s name', 'Lapsen nimi'),
  },
  school: { name: 'school', kind: 'text', required: true, label: text('Skola', 'School', 'Koulu') },
  wishes: {
    name: 'wishes',
    kind: 'long',
    required: true,
    label: text(
      'Vad önskar du i första, andra och tredje hand?',
      'What are your first, second and third choices?',
      'Mitkä ovat ensi-, toinen ja kolmas toiveesi?',
    ),
  },
  association: {
    name: 'association',
    kind: 'text',
    required: true,
    label: text(
      'Föreningens eller företagets namn',
      'Name of the association or company',
      'Yhdistyksen tai yrityksen nimi',
    ),
  },
  number: {
    name: 'number',
    kind: 'text',
    required: true,
    label: text('Organisationsnummer', 'Organisation number', 'Organisaationumero'),
  },
  registration: {
    name: 'registration',
    kind: 'text',
    label: text('Registreringsnummer', 'Registration number', 'Rekisterinumero'),
  },
  amount: {
    name: 'amount',
    kind: 'number',
    required: true,
    label: text('Belopp i kronor', 'Amount in SEK', 'Summa kruunuina'),
  },
  people: { name: 'people', kind: 'number', label: text('Antal personer', 'Number of people', 'Henkilömäärä') },
  size: {
    name: 'size',
    kind: 'text',
    required: true,
    label: text('Längd och bredd i meter', 'Length and width in metres', 'Pituus ja leveys metreinä'),
  },
  files: { name: 'files', kind: 'files', label: text('Bilagor', 'Attachments', 'Liitteet') },
  answer: {
    name: 'answer',
    kind: 'choice',
    label: text('Hur vill du ha svar?', 'How do you want an answer?', 'Miten haluat vastauksen?'),
    options: [
      option('email', 'E-post', 'E-mail', 'Sähköposti'),
      option('post', 'Brev', 'Letter', 'Kirje'),
      option('none', 'Jag behöver inget svar', 'I need no answer', 'En tarvitse vastausta'),
    ],
  },
} as const satisfies Record<string, Field>;

export type QuestionName = keyof typeof questions;
