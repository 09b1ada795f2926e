import { html, nothing, type TemplateResult } from 'lit';
import type { CaseSummary } from '../../contract/types.ts';
import { longDay } from '../../ui/day.ts';
import { dayText, daysLeft, deadlineText } from '../../ui/deadline.ts';
import type { Localize } from '../../ui/localize.ts';
import { line, type Lang } from '../../ui/text.ts';

/** How one case's row looks, and what its link does. */
export interface RowOptions {
  href: string;
  /** Whether this is the case that is shown. */
  current: boolean;
  level: number;
  choose: (event: MouseEvent) => void;
}

const fact = (text: string, look = '', lang: Lang = nothing) =>
  html`<span class=${look} lang=${lang} .textContent=${text}></span>`;

/** What is asked of the citizen, in words. */
const toDoText = ({ until }: NonNullable<CaseSummary['toDo']>, localize: Localize): string =>
  localize.term('caseList.toDo', until && deadlineText(until, localize));

/** What happened last, where the case is not called so already; or that the case has been taken back. */
function latest({ withdrawn, organisation, heading, title }: CaseSummary, lang: Lang, localize: Localize): unknown {
  if (!withdrawn) return heading === title ? nothing : line(heading, lang);
  const at = longDay(withdrawn.at, localize);
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
  const updated = localize.term('caseList.updated', longDay(item.updatedAt, localize));
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
      ${fact(item.organisation.name)} ${title === number ? nothing : fact(localize.term('caseList.number', number))}
      ${fact(updated)}
    </div>
  </li>`;
}
