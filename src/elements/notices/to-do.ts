import { html, type TemplateResult } from 'lit';
import type { Task } from '../../contract/types.ts';
import { taskRow, type Listing } from '../../ui/task/row.ts';

/** What is to be done, above what is new; each leads to its case. */
export function toDoList(tasks: Task[], listing: Listing): TemplateResult {
  const { localize, level } = listing;
  const rows = tasks.map((task) => taskRow(task, { ...listing, level: Math.min(level + 1, 6) }));
  return html`<div class="stack">
    <p class="count" role="heading" aria-level=${level} .textContent=${localize.term('notices.toDo', tasks.length)}></p>
    <ul role="list" part="to-do" class="list">
      ${rows}
    </ul>
  </div>`;
}
