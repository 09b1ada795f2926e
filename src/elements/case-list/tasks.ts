import { html, nothing, type TemplateResult } from 'lit';
import { listTasks } from '../../contract/operations/tasks.ts';
import type { Task, TaskList } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { tasks } from '../../locales/sv/tasks.ts';
import { Freshness } from '../../ui/freshness.ts';
import type { QueryParameters } from '../../ui/query-parameters.ts';
import { Resource } from '../../ui/resource.ts';
import { states } from '../../ui/states.ts';
import { taskRow } from '../../ui/task/row.ts';
import { line } from '../../ui/text.ts';
import { CalendarControl } from './calendar.ts';
import type { MeCaseList } from './case-list.ts';
import type { Navigation } from '../../ui/listing/navigation.ts';
import { lineToCome, rowList, rowsToCome } from '../../ui/listing/rows.ts';

registerTexts(tasks);

/** The longest list that can be asked for: far more than is ever asked of anybody. */
const MOST = 1000;

const keyOf = ({ event, action }: Task): string => `${event}/${action}`;

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
      <p class="count" role="status" .textContent=${count}></p>
      ${count || off ? nothing : lineToCome}
      ${states(this.#host, list, {
        loading: () => rowsToCome(3),
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
    const { localize, headingLevel } = this.#host;
    const level = Math.min(Math.max(headingLevel || 2, 2), 6);
    const listing = { localize, navigation: this.#navigation, level };
    return rowList(
      all.map((task) => taskRow(task, listing)),
      this.#list.loading,
    );
  }
}
