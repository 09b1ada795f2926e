import { providers } from '../catalogue/description.ts';
import type { DemoEservice } from '../catalogue/eservice.ts';
import { demoEservices } from '../catalogue/eservices/index.ts';
import type { EserviceId } from '../organisations.ts';
import { applicantFields, visitorFields } from './forms/applicant.ts';
import { buildingPermit } from './forms/building-permit.ts';
import { text, type Section } from './forms/field.ts';
import { questions } from './forms/questions.ts';
import { smallForms } from './forms/small-forms.ts';
import { textsIn } from './texts.ts';

/** An e-service as it runs here: in one of the two systems, with a form. */
export interface RunningEservice {
  system: EserviceId;
  path: string;
  about: DemoEservice;
  sections: Section[];
  /** It logs the citizen in itself, and takes only a ticket that this citizen made. */
  ownLogin: boolean;
}

const withOwnLogin = new Set(['bygglov']);

function run(about: DemoEservice): RunningEservice {
  const system = providers[about.organisation];
  return {
    system,
    path: `/${system}/${about.slug}`,
    about,
    sections: [...own(about.slug), { heading: everyLanguage('yourDetails'), fields: who(about) }],
    ownLogin: withOwnLogin.has(about.slug),
  };
}

function own(slug: string): Section[] {
  if (slug === 'bygglov') return buildingPermit;
  const names = smallForms[slug];
  if (!names) throw new Error(`The e-service "${slug}" has no form: add it to small-forms.ts.`);
  return [{ heading: everyLanguage('yourErrand'), fields: names.map((name) => questions[name]) }];
}

const who = ({ loginLevel, personalData }: DemoEservice) =>
  loginLevel === 'none' ? visitorFields : applicantFields(personalData ?? []);

const everyLanguage = (key: 'yourDetails' | 'yourErrand') =>
  text(textsIn('sv')[key], textsIn('en')[key], textsIn('fi')[key]);

const running = new Map(demoEservices.map(run).map((eservice) => [eservice.path, eservice]));

/** Finds an e-service by the path that its start URL has. */
export const eserviceAt = (path: string): RunningEservice | undefined => running.get(path);

export const allEservices = (): RunningEservice[] => [...running.values()];
