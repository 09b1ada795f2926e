import { html, nothing, type TemplateResult } from 'lit';
import type { Task } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { deadline } from '../../locales/sv/deadline.ts';
import { tasks } from '../../locales/sv/tasks.ts';
import { longDay } from '../day.ts';
import { deadlineText } from '../deadline.ts';
import type { Navigation } from '../listing/navigation.ts';
import type { Localize } from '../localize.ts';
import { paragraphs } from '../paragraphs.ts';
import { line, type Lang } from '../text.ts';

registerTexts({ ...deadline, ...tasks });

/** The list that a task stands in. */
export interface Listing {
  localize: Localize;
  navigation: Navigation;
  /** The level of its name as a heading, 2 to 6. */
  level: number;
}

const langIn = ({ lang }: { lang: string }, { language }: Localize): Lang => (lang === language ? nothing : lang);

/** One thing that is asked of the citizen: what, why and by when; or what has become of it. */
export function taskRow(task: Task, listing: Listing): TemplateResult {
  const { localize } = listing;
  const { state, case: about, organisation, eservice } = task;
  const open = state === 'open';
  return html`<li class="item" part="case">
    ${nameOf(task, listing)}
    ${open ? nothing : html`<p><span class="tag" .textContent=${localize.term(`tasks.state-${state}`)}></span></p>`}
    ${open ? dayOf(task, localize) : nothing}
    ${open ? line(task.text, langIn(task, localize), 'text') : becameOf(task, localize)} ${begunOf(task, localize)}
    <div class="row small muted">
      <span .textContent=${organisation.name}></span>
      <span lang=${langIn(about, localize)} .textContent=${about.title}></span>
      ${open ? html`<span .textContent=${localize.term('tasks.where', eservice.name)}></span>` : nothing}
    </div>
  </li>`;
}

function nameOf(task: Task, { localize, navigation, level }: Listing): TemplateResult {
  const { id } = task.case;
  return html`<div class="name" role="heading" aria-level=${level}>
    <a
      href=${navigation.hrefOf(id)}
      part="link"
      lang=${task.heading ? langIn(task, localize) : nothing}
      @click=${(event: MouseEvent) => navigation.choose(event, id)}
      .textContent=${task.heading ?? localize.term('tasks.withdrawnHeading')}
    ></a>
  </div>`;
}

function dayOf({ until }: Task, localize: Localize): unknown {
  const text = until ? localize.term('tasks.until', deadlineText(until, localize)) : localize.term('tasks.noDay');
  return line(text, nothing, 'to-do');
}

/** When it was done, or no longer asked for and why; and what can still be done. */
function becameOf(task: Task, localize: Localize): unknown {
  const { state, until, changedAt, reason } = task;
  if (state === 'open') return nothing;
  const day = state === 'too-late' && until ? until : changedAt;
  return html`${line(localize.term(`tasks.since-${state}`, longDay(day, localize)))}
  ${paragraphs(reason, langIn(task, localize))}`;
}

function begunOf({ begunAt }: Task, localize: Localize): unknown {
  const time = begunAt && localize.date(begunAt, 'dateTime');
  return line(time && localize.term('tasks.begun', time));
}
