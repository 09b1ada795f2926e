import { html, nothing, type TemplateResult } from 'lit';
import { listTasks } from '../../contract/operations/tasks.ts';
import type { Task, TaskList } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { tasks } from '../../locales/sv/tasks.ts';
import { deadlineText } from '../../ui/deadline.ts';
import { Freshness } from '../../ui/freshness.ts';
import type { QueryParameters } from '../../ui/query-parameters.ts';
import { Resource } from '../../ui/resource.ts';
import { states } from '../../ui/states.ts';
import { line, type Lang } from '../../ui/text.ts';
import { CalendarControl } from './calendar.ts';
import type { MeCaseList } from './case-list.ts';
import type { Navigation } from '../../ui/listing/navigation.ts';
import { rowList, skeletonRows } from '../../ui/listing/rows.ts';

registerTexts(tasks);

/** The longest list that can be asked for: far more than is ever asked of anybody. */
const MOST = 1000;

const keyOf = ({ event, action }: Task): string => `${event}/${action}`;

const langIn = ({ lang }: { lang: string }, language: string): Lang => (lang === language ? nothing : lang);

/** What is open, by its last day; behind it what has been done, or need not be; and the calendar of the last days. */
export class Tasks {
  readonly #host: MeCaseList;
  readonly #navigation: Navigation;
  readonly #list: Resource<'listTasks'>;
  readonly #calendar: CalendarControl;
  /** What has been shown as open in this page, in that order. */
  #places: string[] = [];

  constructor(host: MeCaseList, _: QueryParameters, navigation: Navigation) {
    this.#host = host;
    this.#navigation = navigation;
    const question = () => ({ query: { lang: host.localize.language, limit: MOST } });
    this.#list = new Resource(host, listTasks, question, { keep: true, empty: ({ items }) => items.length === 0 });
    this.#calendar = new CalendarControl(host);
    new Freshness(host, this.#list, 'me-case-change');
  }

  view(): TemplateResult {
    const { localize } = this.#host;
    const list = this.#list;
    const off = list.state === 'failed' || list.state === 'login';
    const count = list.value ? localize.term('tasks.count', list.value.counts.open) : '';
    return html`<div class="stack">
      <p class="count ${count ? '' : 'skeleton'}" role="status" ?hidden=${off} .textContent=${count}></p>
      ${states(this.#host, list, {
        loading: () => rowList(skeletonRows(2), true),
        ready: (found) => this.#renderReady(found),
        empty: () => html`${line(localize.term('tasks.none'))} ${this.#calendar.view()}`,
      })}
    </div>`;
  }

  /** Nothing moves under the citizen's hand: what is done meanwhile stays in its place, marked, and what is asked meanwhile comes last. */
  #split(items: Task[]): { current: Task[]; past: Task[] } {
    const known = this.#places.flatMap((key) => items.find((it) => keyOf(it) === key) ?? []);
    const added = items.filter((it) => it.state === 'open' && !known.includes(it));
    const current = [...known, ...added];
    this.#places = current.map(keyOf);
    return { current, past: items.filter((it) => !current.includes(it)) };
  }

  #renderReady({ items }: TaskList): TemplateResult {
    const { current, past } = this.#split(items);
    const title = this.#host.localize.term('tasks.past', past.length);
    return html`${current.length ? this.#renderRows(current) : nothing}
    ${
      past.length
        ? html`<details>
            <summary><span .textContent=${title}></span></summary>
            ${this.#renderRows(past)}
          </details>`
        : nothing
    }
    ${this.#calendar.view()}`;
  }

  #renderRows(all: Task[]): TemplateResult {
    return rowList(
      all.map((task) => this.#renderTask(task)),
      this.#list.loading,
    );
  }

  #renderTask(task: Task): TemplateResult {
    const { localize, headingLevel } = this.#host;
    const { state, heading, case: about, organisation, eservice } = task;
    const lang = langIn(task, localize.language);
    const open = state === 'open';
    return html`<li class="item" part="case">
      <div class="name" role="heading" aria-level=${Math.min(Math.max(headingLevel || 2, 2), 6)}>
        <a
          href=${this.#navigation.hrefOf(about.id)}
          part="link"
          lang=${heading ? lang : nothing}
          @click=${(event: MouseEvent) => this.#navigation.choose(event, about.id)}
          .textContent=${heading ?? localize.term('tasks.withdrawnHeading')}
        ></a>
      </div>
      ${open ? nothing : html`<p><span class="tag" .textContent=${localize.term(`tasks.state-${state}`)}></span></p>`}
      ${open ? this.#renderDay(task) : nothing} ${open ? line(task.text, lang, 'text') : this.#renderSince(task)}
      <div class="row small muted">
        <span .textContent=${organisation.name}></span>
        <span lang=${langIn(about, localize.language)} .textContent=${about.title}></span>
        ${open ? html`<span .textContent=${localize.term('tasks.where', eservice.name)}></span>` : nothing}
      </div>
    </li>`;
  }

  #renderDay({ until }: Task): unknown {
    const { localize } = this.#host;
    const text = until ? localize.term('tasks.until', deadlineText(until, localize)) : localize.term('tasks.noDay');
    return line(text, nothing, 'to-do');
  }

  /** When it was done, or no longer asked for; and what can still be done. */
  #renderSince({ state, until, changedAt }: Task): unknown {
    const { localize } = this.#host;
    if (state === 'open') return nothing;
    const day = state === 'too-late' && until ? until : changedAt;
    return line(localize.term(`tasks.since-${state}`, localize.date(day, { dateStyle: 'long' })));
  }
}
