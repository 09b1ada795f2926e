import { html, nothing, type TemplateResult } from 'lit';
import type { Task } from '../../contract/types.ts';
import { taskRow, type Listing } from '../../ui/task/row.ts';

const title = (text: string, level: number) =>
  html`<p class="count" role="heading" aria-level=${level} .textContent=${text}></p>`;

/** What is to be done, above what is new, under a heading each; what is to be done leads to its case. */
export function toDoList(tasks: Task[], listing: Listing, isAlone: boolean): TemplateResult {
  const { localize, level } = listing;
  const rows = tasks.map((task) => taskRow(task, { ...listing, level: Math.min(level + 1, 6) }));
  return html`<div class="stack">
      ${title(localize.term('notices.toDo', tasks.length), level)}
      <ul role="list" part="to-do" class="list">
        ${rows}
      </ul>
    </div>
    ${isAlone ? nothing : title(localize.term('notices.others'), level)}`;
}
