import { html, nothing, type TemplateResult } from 'lit';
import type { CaseSummary } from '../../contract/types.ts';
import { dayText, daysLeft, deadlineText } from '../../ui/deadline.ts';
import type { Localize } from '../../ui/localize.ts';
import { line, type Lang } from '../../ui/text.ts';

/** How one case's row looks, and what its link does. */
export interface RowOptions {
  href: string;
  /** Whether this is the case that is shown. */
  current: boolean;
  level: number;
  /** Whether the organisation has to be said. */
  several: boolean;
  choose: (event: MouseEvent) => void;
}

const fact = (text: string, look = '', lang: Lang = nothing) =>
  html`<span class=${look} lang=${lang} .textContent=${text}></span>`;

/** What is asked of the citizen, in words. */
function toDoText({ until }: NonNullable<CaseSummary['toDo']>, localize: Localize): string {
  return until ? localize.term('caseList.toDoUntil', deadlineText(until, localize)) : localize.term('caseList.toDo');
}

/** What happened last, or that the case has been taken back. */
function latest({ withdrawn, organisation, heading }: CaseSummary, lang: Lang, localize: Localize): unknown {
  if (!withdrawn) return line(heading, lang);
  const at = localize.date(withdrawn.at, { dateStyle: 'long' });
  return html`${line(localize.term('caseList.withdrawn', organisation.name, at))}
  ${line(withdrawn.reason, lang, 'text')}`;
}

/** A warning in its last thirty days. */
const removed = ({ keptUntil }: CaseSummary, localize: Localize): unknown =>
  keptUntil && daysLeft(keptUntil) < 31
    ? line(localize.term('caseList.removed', dayText(keptUntil, localize)), nothing, 'to-do')
    : nothing;

/** One case in the list. */
export function row(item: CaseSummary, options: RowOptions, localize: Localize): TemplateResult {
  const { title, number, status, unread, toDo } = item;
  const lang = item.lang === localize.language ? nothing : item.lang;
  const updated = localize.term('caseList.updated', localize.date(item.updatedAt, { dateStyle: 'long' }));
  return html`<li class="item" part="case">
    <div class="name" role="heading" aria-level=${options.level}>
      <a
        href=${options.href}
        part="link"
        lang=${lang}
        aria-current=${options.current ? 'true' : nothing}
        @click=${options.choose}
        .textContent=${title}
      ></a>
    </div>
    <div class="row tags">
      ${unread ? fact(localize.term('caseList.unread', unread), 'tag new') : nothing}
      ${status ? fact(status.text, 'tag', lang) : nothing}
      ${item.withdrawn ? fact(localize.term('caseList.withdrawnTag'), 'tag') : nothing}
    </div>
    ${removed(item, localize)} ${toDo ? line(toDoText(toDo, localize), nothing, 'to-do') : nothing}
    ${latest(item, lang, localize)}
    <div class="row small muted">
      ${options.several ? fact(item.organisation.name) : nothing}
      ${title === number ? nothing : fact(localize.term('caseList.number', number))} ${fact(updated)}
    </div>
  </li>`;
}
