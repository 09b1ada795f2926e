import type { EventSignal } from '../../signals/signal.ts';
import { personWith, recipients } from './people.ts';
import type { Submission } from './submission.ts';
import type { CaseSystem } from './systems.ts';

/** What the citizen reads first, in the language that they filled in the form in. */
const texts = {
  sv: {
    status: 'Inskickat',
    heading: 'Vi har tagit emot din ansökan',
    text: 'Det du skickade har kommit in till oss. Du behöver inte göra något nu.',
    role: 'Registrator',
    meaning: 'Ärendet är registrerat och väntar på en handläggare.',
    next: 'En handläggare läser det du har skickat, och hör av sig om något saknas.',
    plan: ['Ansökan har kommit in', 'En handläggare granskar', 'Beslut'],
  },
  en: {
    status: 'Submitted',
    heading: 'We have received your application',
    text: 'What you sent has reached us. You don’t need to do anything now.',
    role: 'Registrar',
    meaning: 'The case is registered and waits for a case officer.',
    next: 'A case officer reads what you have sent, and will be in touch if anything is missing.',
    plan: ['The application has come in', 'A case officer reviews it', 'Decision'],
  },
  fi: {
    status: 'Lähetetty',
    heading: 'Olemme vastaanottaneet hakemuksesi',
    text: 'Lähettämäsi tiedot ovat saapuneet meille. Sinun ei tarvitse nyt tehdä mitään.',
    role: 'Kirjaaja',
    meaning: 'Asia on kirjattu ja odottaa käsittelijää.',
    next: 'Käsittelijä lukee lähettämäsi tiedot ja ottaa yhteyttä, jos jotain puuttuu.',
    plan: ['Hakemus on saapunut', 'Käsittelijä tarkistaa sen', 'Päätös'],
  },
} as const;

/** The event that opens the case of what was handed in; undefined where nobody knows by whom. */
export function firstEvent({ mailbox }: CaseSystem, submission: Submission): EventSignal | undefined {
  const { number, eservice, title, lang } = submission;
  const person = personWith(submission.personalNumber);
  if (person === undefined) return undefined;
  const { status, heading, text, role, meaning, next, plan } = texts[lang];
  return {
    kind: 'event',
    case: { number, title, eservice },
    recipients: recipients([person]),
    status: { kind: 'submitted', text: status },
    heading,
    text,
    sender: { role },
    meaning,
    next: { text: next },
    plan: plan.map((text, index) => ({ state: (['done', 'current', 'planned'] as const)[index] ?? 'planned', text })),
    actions: [{ kind: 'message', id: 'message', to: mailbox(eservice) }],
  };
}
