import type { Happening, Language, PlannedStep, StatusKind } from '../../../cases/rules.ts';
import type { EventSignal } from '../../../signals/signal.ts';
import { people, recipients } from '../people.ts';
import type { SignalFile } from '../out-folder.ts';
import type { CaseSystem } from '../systems.ts';
import { readActions } from './actions.ts';
import { filled, type Answers } from './answers.ts';
import { readDetails } from './details.ts';

/** What a status means, whatever it is called. */
export const statusKinds: Record<StatusKind, string> = {
  new: 'Nytt',
  submitted: 'Inskickat',
  'waiting-for-completion': 'Väntar på komplettering',
  'waiting-for-payment': 'Väntar på betalning',
  'waiting-for-signatures': 'Väntar på underskrifter',
  'in-progress': 'Under handläggning',
  decided: 'Beslutat',
  closed: 'Avslutat',
};

export const stepStates: Record<PlannedStep['state'], string> = {
  done: 'Klart',
  current: 'Pågår',
  planned: 'Planerat',
};

/** How many rows the form has. */
export const stepRows = 4;

/** An event as the officer wrote it. */
export interface WrittenEvent {
  content: EventSignal;
  heading: string;
  persons: string[];
  lang: Language;
  files: SignalFile[];
}

export const languages: Record<Language, string> = { sv: 'Svenska', en: 'Engelska', fi: 'Finska' };

export const readLanguage = (answers: Answers): Language =>
  answers.choice('lang', ['sv', 'en', 'fi'], 'Välj språket som texterna är skrivna på.') ?? 'sv';

export const readPersons = (answers: Answers) =>
  answers.choices(
    'person',
    people.map(({ id }) => id),
    'Välj minst en mottagare.',
  );

/** Undefined when something is wrong: `answers.errors` says what. */
export async function readEvent(
  answers: Answers,
  system: CaseSystem,
  number: string,
): Promise<WrittenEvent | undefined> {
  const persons = readPersons(answers);
  const details = readDetails(answers);
  const about = {
    number,
    ...(details.length && { details }),
    ...filled({
      title: answers.line('title'),
      eservice: eservice(answers, system),
      keptUntil: answers.day('keptUntil'),
    }),
  };
  const kind = answers.choice('kind', Object.keys(statusKinds) as StatusKind[], 'Välj vad statusen betyder.');
  const status = answers.line('status', 'Skriv vad statusen heter hos er.');
  const heading = answers.line('heading', 'Skriv en rubrik.');
  const text = answers.text('text', 'Skriv vad som har hänt.');
  const more = {
    ...sender(answers),
    ...filled({ meaning: answers.text('meaning') }),
    ...next(answers),
    plan: plan(answers),
    ...decision(answers),
    ...(answers.ticked('readReceipt') && { readReceipt: true }),
  };
  const lang = readLanguage(answers);
  const { actions, files } = await readActions(answers, system);
  if (!kind || answers.errors.size > 0) return undefined;
  const event = { case: about, status: { kind, text: status }, heading, text, ...more, actions };
  return { content: { kind: 'event', recipients: recipients(persons), ...event }, heading, persons, lang, files };
}

function eservice(answers: Answers, { eservices }: CaseSystem): string | undefined {
  if (!answers.data.get('eservice')) return undefined;
  return answers.choice(
    'eservice',
    eservices.map(({ id }) => id),
    'Välj en av e-tjänsterna i listan.',
  );
}

function sender(answers: Answers): Pick<Happening, 'sender'> {
  const phone = answers.phone('phone');
  const role = answers.line('role', phone && 'Skriv vilken roll numret går till.');
  return role ? { sender: { role, ...filled({ phone }) } } : {};
}

function next(answers: Answers): Pick<Happening, 'next'> {
  const by = answers.day('nextBy');
  const text = answers.text('next', by && 'Skriv vad som händer till den dagen.');
  return text ? { next: { text, ...filled({ by }) } } : {};
}

function plan(answers: Answers): PlannedStep[] {
  return Array.from({ length: stepRows }, (_, index) => index + 1).flatMap((row) => {
    const by = answers.day(`stepBy${row}`);
    const text = answers.line(`step${row}`, by && 'Skriv vad steget heter.');
    if (!text) return [];
    const states = Object.keys(stepStates) as PlannedStep['state'][];
    const state = answers.choice(`stepState${row}`, states, 'Välj hur långt steget har kommit.');
    return state ? { state, text, ...filled({ by }) } : [];
  });
}

function decision(answers: Answers): Pick<Happening, 'decision'> {
  const by = answers.day('appealBy');
  const how = answers.text('appeal', by && 'Skriv hur man överklagar.');
  const given = answers.data.get('outcome') || answers.data.get('decidedAt') || how;
  if (!given) return {};
  const date = answers.day('decidedAt', 'Skriv vilken dag beslutet fattades.');
  const outcome = answers.line('outcome', 'Skriv vad beslutet blev.');
  return { decision: { date, outcome, ...(how && { appeal: { how, ...filled({ by }) } }) } };
}
