import { swedishDay } from '../../cases/swedish-day.ts';
import type { Case } from './register.ts';
import type { CaseSystem } from './systems.ts';

/** Something ready-made to send: a form that is filled in. */
export interface Example {
  id: string;
  name: string;
  /** What it shows. */
  about: string;
  values: (system: CaseSystem, about: Case | undefined) => Record<string, string>;
}

/** The day so many days from now. */
const day = (days: number) => swedishDay(new Date(Date.now() + days * 86_400_000));

const phones: Record<CaseSystem['id'], string> = {
  'casesystem-1': '+46 980 31 92 10',
  'casesystem-2': '+46 8 465 004 10',
};

const sender = ({ id }: CaseSystem) => ({ role: 'Handläggare', phone: phones[id] });

/** The steps of a case that has come to the one of that place, from 1. The review takes that many days. */
function plan(current: number, review = 14): Record<string, string> {
  const steps: [string, number][] = [
    ['Ansökan har kommit in', 0],
    ['Vi granskar ansökan', review],
    ['Vi beslutar', 56],
  ];
  return Object.fromEntries(
    steps.flatMap(([text, days], index): [string, string][] => [
      [`step${index + 1}`, text],
      [`stepState${index + 1}`, index + 1 < current ? 'done' : index + 1 === current ? 'current' : 'planned'],
      ...(index + 1 < current ? [] : [[`stepBy${index + 1}`, day(days)] as [string, string]]),
    ]),
  );
}

/** The first event of a case. */
export const opening: Example = {
  id: 'ansokan',
  name: 'Ansökan på papper har kommit in',
  about: 'Öppnar ett ärende.',
  values: (system) => ({
    ...sender(system),
    title: 'Altan på Björken 4',
    details: 'Fastighet: Björken 4\nÅtgärd: Altan, 24 m²',
    eservice: system.eservices.some(({ id }) => id === 'bygglov') ? 'bygglov' : '',
    kind: 'submitted',
    status: 'Inskickat',
    heading: 'Vi har tagit emot din ansökan',
    text: 'Din ansökan har kommit in till oss.\n\nEn handläggare läser den och hör av sig om något saknas.',
    next: 'Vi går igenom ansökan.',
    nextBy: day(14),
    ...plan(2),
    to: system.mailbox('bygglov'),
  }),
};

/** What the e-services and the case systems have agreed on: what is known already, and which documents are missing. */
const sentAlong = (about: Case | undefined): string => {
  const answers = about?.answers?.slice(0, 3).map(({ question, answer }) => ({ question, answer }));
  const known = answers ?? [{ question: 'Fastighetens beteckning', answer: 'Norrvik Björken 4' }];
  return JSON.stringify({ known, documents: ['Fasadritning mot norr'] }, null, 2);
};

/** What may be sent in a case that is open. */
export const examples: readonly Example[] = [
  {
    id: 'komplettering',
    name: 'Begär komplettering',
    about: 'Medborgaren ombeds komplettera i en e-tjänst, senast en viss dag.',
    values: (system, about) => ({
      ...sender(system),
      kind: 'waiting-for-completion',
      status: 'Komplettering behövs',
      heading: 'Vi behöver fler uppgifter',
      text: 'Det saknas uppgifter i din ansökan. Komplettera den så att vi kan gå vidare.',
      meaning: 'Vi kan inte besluta förrän uppgifterna har kommit in.',
      next: 'Vi granskar ansökan på nytt när du har kompletterat den.',
      ...plan(2, 35),
      supplement: about?.eservice ?? system.eservices[0]?.id ?? '',
      supplementText: 'Skicka in en ritning av fasaden mot norr i skala 1:100, där alla mått står.',
      supplementUntil: day(21),
      extra: sentAlong(about),
      to: system.mailbox(about?.eservice),
    }),
  },
  {
    id: 'besked',
    name: 'Berätta att handläggningen har börjat',
    about: 'Ny status, vad som händer sedan och ärendets steg.',
    values: (system, about) => ({
      ...sender(system),
      kind: 'in-progress',
      status: 'Under handläggning',
      heading: 'Vi har börjat handlägga ditt ärende',
      text: 'Din ansökan är komplett och en handläggare arbetar med den.',
      next: 'Du får ett beslut.',
      nextBy: day(56),
      ...plan(2),
      to: system.mailbox(about?.eservice),
    }),
  },
  {
    id: 'beslut',
    name: 'Skicka beslut',
    about: 'Ett beslut med bilaga och läskvitto, hur man överklagar, och att ärendet kan läggas undan.',
    values: (system, about) => ({
      ...sender(system),
      kind: 'decided',
      status: 'Beslut fattat',
      heading: 'Ditt ärende är avgjort',
      text: 'Beslutet finns som bilaga.',
      meaning: 'Beslutet gäller från och med i dag.',
      outcome: 'Ansökan beviljas',
      decidedAt: day(0),
      appeal: 'Skriv till oss och berätta vad du vill ändra, och varför. Vi prövar först att du har skrivit i tid.',
      appealBy: day(21),
      ...plan(4),
      exampleFile: 'on',
      readReceipt: 'on',
      archive: 'on',
      to: system.mailbox(about?.eservice),
      messageUntil: day(30),
    }),
  },
  {
    id: 'avslut',
    name: 'Avsluta ärendet',
    about: 'Sista händelsen: ärendet stängs, och finns kvar i fem år.',
    values: (system) => ({
      ...sender(system),
      kind: 'closed',
      status: 'Avslutat',
      heading: 'Ditt ärende är avslutat',
      text: 'Vi har avslutat ditt ärende. Du behöver inte göra något mer.',
      archive: 'on',
      keptUntil: day(5 * 365),
    }),
  },
  {
    id: 'fel',
    name: 'Prova något som blir fel',
    about: 'Svaren går till en e-postadress utanför organisationen. Mina Engagemang säger nej och talar om varför.',
    values: (system) => ({
      ...sender(system),
      kind: 'in-progress',
      status: 'Under handläggning',
      heading: 'Vi undrar en sak',
      text: 'Svara gärna på det här.',
      to: 'handlaggare@privat.example',
    }),
  },
];

/** A notice that belongs to no case. */
export const noticeExample: Example = {
  id: 'notis',
  name: 'Vattnet stängs av',
  about: 'Något att känna till som inte hör till ett ärende.',
  values: () => ({
    heading: 'Vattnet stängs av på torsdag',
    text: 'Vi byter en ledning på Västra Järnvägsgatan. Vattnet är avstängt mellan klockan 9 och 15.',
    until: day(7),
  }),
};

/** The form, filled in by the example; what is common to all of the case's events, too. */
export function filledIn(example: Example | undefined, system: CaseSystem, about?: Case): FormData {
  const data = new FormData();
  const values = { ...caseValues(about), ...example?.values(system, about) };
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  for (const person of about?.persons ?? (example ? ['anna'] : [])) data.append('person', person);
  return data;
}

const caseValues = (about: Case | undefined): Record<string, string> =>
  about ? { title: about.title, eservice: about.eservice ?? '', lang: about.lang } : {};
