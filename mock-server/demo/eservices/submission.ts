import { randomInt } from 'node:crypto';
import type { Redeemed } from '../../tickets/eservice-service.ts';
import type { Html } from '../page.ts';
import type { RunningEservice } from './eservices.ts';
import { prefill } from './forms/applicant.ts';
import { formPage } from './pages.ts';
import { textsIn, type Language } from './texts.ts';

/** The form as it is first shown. */
export function blankForm(eservice: RunningEservice, lang: Language, started: Redeemed | undefined): Html {
  return filledForm(eservice, lang, started, started ? prefill(started) : {}, []);
}

/** What comes of a form that was sent: its number, or the form again with what is missing. */
export function sentForm(
  eservice: RunningEservice,
  lang: Language,
  started: Redeemed | undefined,
  body: Record<string, string | File | (string | File)[]>,
): { number: string } | { page: Html } {
  const values = Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const missing = eservice.sections
    .flatMap(({ fields }) => fields)
    .filter(({ name, required }) => required && !values[name]?.trim())
    .map(({ name }) => name);
  if (missing.length > 0) return { page: filledForm(eservice, lang, started, values, missing) };
  return { number: `${new Date().getFullYear()}-${randomInt(100_000, 1_000_000)}` };
}

function filledForm(
  eservice: RunningEservice,
  lang: Language,
  started: Redeemed | undefined,
  values: Record<string, string>,
  missing: string[],
): Html {
  const texts = textsIn(lang);
  const prefilled = new Set(started ? Object.keys(prefill(started)) : []);
  return formPage(eservice, { lang, texts, values, prefilled, missing }, notice(started, texts), started?.returnUrl);
}

function notice(started: Redeemed | undefined, texts: ReturnType<typeof textsIn>): string | undefined {
  if (!started) return texts.visitor;
  return started.citizen.protectedIdentity ? texts.protected : undefined;
}
