import { randomInt, randomUUID } from 'node:crypto';
import { withOrigins } from '../../kits/eservice/index.ts';
import type { Redeemed } from '../../tickets/eservice-service.ts';
import type { Submission } from '../casesystem/submission.ts';
import type { Html } from '../page.ts';
import type { RunningEservice } from './eservices.ts';
import { prefill } from './forms/applicant.ts';
import type { Field } from './forms/field.ts';
import { isChosen } from './chosen-file.ts';
import type { Fault } from './form-page.ts';
import { formPage } from './pages.ts';
import { textsIn, type Language } from './texts.ts';

type Body = Record<string, string | File | (string | File)[]>;

/** The form as it is first shown. */
export function blankForm(eservice: RunningEservice, lang: Language, started: Redeemed | undefined): Html {
  return filledForm(eservice, lang, started, started ? prefill(started) : {}, {});
}

/** What comes of a form that was sent: what the case system is to have, or the form again with what is wrong. */
export async function sentForm(
  eservice: RunningEservice,
  lang: Language,
  started: Redeemed | undefined,
  body: Body,
): Promise<{ submission: Submission } | { page: Html }> {
  const values = textsOf(body);
  const faults = Object.fromEntries(
    eservice.sections
      .flatMap(({ fields }) => fields)
      .flatMap(({ name, required }): [string, Fault][] => {
        if (filesOf(body[name]).some(({ size }) => size === 0)) return [[name, 'emptyFile']];
        return required && !values[name]?.trim() ? [[name, 'missing']] : [];
      }),
  );
  if (Object.keys(faults).length > 0) return { page: filledForm(eservice, lang, started, values, faults) };
  return { submission: { ...handedIn(eservice, lang, started, body), files: await filesIn(body) } };
}

/** Who it is from is what the ticket says, not what the form does. */
function handedIn(
  { about, sections }: RunningEservice,
  lang: Language,
  started: Redeemed | undefined,
  body: Body,
): Submission {
  const personalNumber = started?.citizen.personalNumber;
  const now = new Date();
  return {
    id: randomUUID(),
    number: `${now.getFullYear()}-${randomInt(100_000, 1_000_000)}`,
    eservice: about.slug,
    title: about.name[lang],
    ...(personalNumber !== undefined && { personalNumber }),
    lang,
    sentAt: now.toISOString(),
    answers: answersIn(sections, started, body),
  };
}

/** What was filled in, each with where it comes from. An answer that the citizen has taken away is one, too. */
function answersIn(
  sections: RunningEservice['sections'],
  started: Redeemed | undefined,
  body: Body,
): Submission['answers'] {
  const origins = withOrigins(textsOf(body), started ? { me: prefill(started) } : {});
  return sections
    .flatMap(({ fields }) => fields)
    .filter(({ name }) => name !== 'personalNumber')
    .map(({ name, label, options }) => {
      const { origin = 'citizen', insteadOf } = origins[name] ?? {};
      return { question: label.sv, answer: answerTo(options, body[name]), origin, ...(insteadOf && { insteadOf }) };
    })
    .filter(({ answer, insteadOf }) => answer !== '' || insteadOf);
}

const textsOf = (body: Body) =>
  Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

/** The files that were chosen in a field. */
const filesOf = (given: Body[string] | undefined): File[] => [given ?? []].flat().filter(isChosen);

async function filesIn(body: Body): Promise<NonNullable<Submission['files']>> {
  return Promise.all(
    Object.values(body)
      .flatMap(filesOf)
      .map(async (file) => ({ name: file.name, base64: Buffer.from(await file.arrayBuffer()).toString('base64') })),
  );
}

/** In the officer's language; of files their names. */
function answerTo(options: Field['options'], given: Body[string] | undefined): string {
  if (Array.isArray(given)) return given.map((each) => answerTo(options, each)).join(', ');
  if (given instanceof File) return given.name;
  return options?.find(({ value }) => value === given)?.label.sv ?? given?.trim() ?? '';
}

function filledForm(
  eservice: RunningEservice,
  lang: Language,
  started: Redeemed | undefined,
  values: Record<string, string>,
  faults: Record<string, Fault>,
): Html {
  const texts = textsIn(lang);
  const prefilled = new Set(started ? Object.keys(prefill(started)) : []);
  return formPage(eservice, { lang, texts, values, prefilled, faults }, notice(started, texts), started?.returnUrl);
}

function notice(started: Redeemed | undefined, texts: ReturnType<typeof textsIn>): string | undefined {
  if (!started) return texts.visitor;
  return started.citizen.protectedIdentity ? texts.protected : undefined;
}
