import { html, nothing, type TemplateResult } from 'lit';
import type { CaseEvent } from '../../contract/types.ts';
import { longDay } from '../day.ts';
import { dayText, deadlineText } from '../deadline.ts';
import { heading } from '../heading.ts';
import { phone } from '../link.ts';
import type { Localize } from '../localize.ts';
import type { MeElement } from '../me-element.ts';
import { paragraphs } from '../paragraphs.ts';
import { line, type Lang } from '../text.ts';
import { actions } from './actions.ts';
import type { Supplementing } from './supplement.ts';

/** Where an event is shown. */
export interface EventContext {
  host: MeElement;
  /** The level of the event's heading. */
  level: number;
  /** The addresses of the files that have been opened in this page. */
  opened: Set<string>;
  /** Whose case it is, by name. */
  organisation: string;
  /** Where the form to write is open: events' and actions' ids. */
  writing: Set<string>;
  supplementing: Supplementing;
}

const tag = (text: string, look: string, lang: Lang = nothing) =>
  html`<span class="tag ${look}" lang=${lang} .textContent=${text}></span>`;

/** The language of texts of the organisation's own, where it is another than the page's. */
export const langOf = ({ lang }: { lang: string }, localize: Localize): Lang =>
  lang === localize.language ? nothing : lang;

/** When it happened; and when ME got to know, if that was another day. */
function times({ time, receivedAt }: CaseEvent, localize: Localize): unknown {
  const happened = localize.date(time, 'dateTime');
  const received = longDay(receivedAt, localize);
  const late = received !== longDay(time, localize);
  return html`<time class="muted" datetime=${time} .textContent=${happened}></time>
    ${late ? html`<span class="muted" .textContent=${localize.term('caseEvent.received', received)}></span>` : nothing}`;
}

function part(title: string, level: number, content: unknown): TemplateResult {
  return html`<div class="part">${heading(level, title)} ${content}</div>`;
}

/** What was decided, how to appeal and how long. */
function decisionOf({ decision }: CaseEvent, level: number, lang: Lang, localize: Localize): unknown {
  if (!decision) return nothing;
  const { outcome, date, appeal } = decision;
  const decided = localize.term('caseEvent.decided', dayText(date, localize));
  const by = appeal?.by && localize.term('caseEvent.appealBy', deadlineText(appeal.by, localize));
  return html`${part(
    localize.term('caseEvent.decision'),
    level,
    html`${line(outcome, lang, 'outcome')} ${line(decided, nothing, 'small muted')}`,
  )}
  ${
    appeal
      ? part(
          localize.term('caseEvent.appeal'),
          level,
          html`${paragraphs(appeal.how, lang)} ${line(by, nothing, 'due')}`,
        )
      : nothing
  }`;
}

/** Who stands behind it: a role, never a person. */
function senderOf({ sender }: CaseEvent, lang: Lang, localize: Localize): unknown {
  if (!sender) return nothing;
  return html`<p class="row small muted sender" part="sender">
    <span .textContent=${localize.term('caseEvent.from')}></span>
    <span lang=${lang} .textContent=${sender.role}></span>
    ${sender.phone ? phone(sender.phone) : nothing}
  </p>`;
}

/** When the organisation reckons to have done something. */
export const expectedText = (by: string | undefined, localize: Localize): string =>
  by ? localize.term('caseEvent.expected', dayText(by, localize)) : '';

function told(event: CaseEvent, context: EventContext, lang: Lang): TemplateResult {
  const { localize } = context.host;
  const level = context.level + 1;
  const { text, meaning, next } = event;
  const next_ = () => html`${paragraphs(next?.text, lang)} ${line(expectedText(next?.by, localize))}`;
  return html`${paragraphs(text, lang)}
  ${meaning ? part(localize.term('caseEvent.meaning'), level, paragraphs(meaning, lang)) : nothing}
  ${decisionOf(event, level, lang, localize)} ${next ? part(localize.term('caseEvent.next'), level, next_()) : nothing}
  ${line(event.readReceipt)} ${actions(event, context, lang)} ${senderOf(event, lang, localize)}`;
}

function takenBack({ withdrawn }: CaseEvent, lang: Lang, localize: Localize): unknown {
  const at = withdrawn && longDay(withdrawn.at, localize);
  return html`${line(at && localize.term('caseEvent.withdrawnAt', at))} ${paragraphs(withdrawn?.reason, lang)}`;
}

/** One event: when, what, what it means and what comes next, what one can do, and who says so. */
export function eventView(event: CaseEvent, context: EventContext): TemplateResult {
  const { localize } = context.host;
  const lang = langOf(event, localize);
  const { id, unread, status, withdrawn } = event;
  const title = event.heading ?? localize.term('caseEvent.withdrawn');
  return html`<div class="event" part="event" id="event-${id}" data-unread=${unread ? id : nothing}>
    <div class="top">
      <div class="row small">
        ${times(event, localize)} ${unread ? tag(localize.term('caseEvent.new'), 'new') : nothing}
        ${status ? tag(status.text, '', lang) : nothing}
      </div>
      ${heading(context.level, title, event.heading ? lang : nothing)}
    </div>
    ${withdrawn ? takenBack(event, lang, localize) : told(event, context, lang)}
  </div>`;
}
