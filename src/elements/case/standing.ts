import { html, nothing, type TemplateResult } from 'lit';
import type { CaseDetail, CaseEvent } from '../../contract/types.ts';
import { expectedText, langOf } from '../../ui/case/event.ts';
import type { Supplementing } from '../../ui/case/supplement.ts';
import { dayText, deadlineText } from '../../ui/deadline.ts';
import { heading } from '../../ui/heading.ts';
import type { Localize } from '../../ui/localize.ts';
import { paragraphs } from '../../ui/paragraphs.ts';
import { line } from '../../ui/text.ts';

interface Standing {
  detail: CaseDetail;
  /** The events that are known, the newest first. */
  events: CaseEvent[];
  level: number;
  localize: Localize;
  supplementing: Supplementing;
}

type Title = 'case.toDo' | 'case.doing' | 'case.next' | 'case.plan';

const stands = ({ withdrawn }: CaseEvent) => !withdrawn;

function section(title: Title, { level, localize }: Standing, content: unknown): TemplateResult {
  return html`<div class="section">${heading(level, localize.term(title))} ${content}</div>`;
}

/** What is asked of the citizen, wherever it was asked. */
function requests({ events, localize, supplementing }: Standing): TemplateResult[] {
  return events.flatMap((event) =>
    event.actions.flatMap((action) =>
      action.kind === 'supplement' && action.state === 'open'
        ? html`<li>${supplementing.view({ event, action, lang: langOf(event, localize), spot: 'top' })}</li>`
        : [],
    ),
  );
}

/** Where something is waited for, that nothing is asked of the citizen is not ours to say. */
const waits = ({ status }: CaseDetail) => status?.kind.startsWith('waiting') ?? true;

/** How far it has come, while what the newest event asked for is still waited for. */
function handedIn({ events, localize }: Standing): string {
  const states = events
    .find(stands)
    ?.actions.map((action) => (action.kind === 'supplement' ? action.state : undefined));
  const state = (['submitted', 'taken'] as const).find((each) => states?.includes(each));
  return state ? localize.term(`caseEvent.supplement-${state}`) : '';
}

function toDo(standing: Standing): unknown {
  const { detail, localize } = standing;
  if (!detail.toDo) {
    const said = waits(detail) ? handedIn(standing) : localize.term('case.nothingToDo');
    return said ? section('case.toDo', standing, line(said)) : nothing;
  }
  const asked = requests(standing);
  const { until } = detail.toDo;
  const elsewhere = html`${line(localize.term('case.readBelow'))}
  ${until ? line(localize.term('caseEvent.supplement-by', deadlineText(until, localize)), nothing, 'due') : nothing}`;
  const list = html`<ul role="list" class="requests">
    ${asked}
  </ul>`;
  return section('case.toDo', standing, asked.length ? list : elsewhere);
}

/** The events that tell of the case's steps, the newest first. */
const plansOf = (events: CaseEvent[]) => events.filter((event) => stands(event) && event.plan.length);

/** The step that the case stands at, in the organisation's words; else what its status means. */
function doing(standing: Standing): unknown {
  const { detail, events, localize } = standing;
  const [planned] = plansOf(events);
  const step = planned?.plan.find(({ state }) => state === 'current');
  if (planned && step) return section('case.doing', standing, line(step.text, langOf(planned, localize)));
  if (!detail.status) return nothing;
  return section('case.doing', standing, line(localize.term(`case.doing-${detail.status.kind}`)));
}

function next(standing: Standing): unknown {
  const { events, localize } = standing;
  const newest = events.find(stands);
  if (!newest?.next) return nothing;
  const { text, by } = newest.next;
  return section(
    'case.next',
    standing,
    html`${paragraphs(text, langOf(newest, localize))} ${line(expectedText(by, localize))}`,
  );
}

type Step = CaseEvent['plan'][number];

/** What was told of the step before, and does not hold any more. */
function changed(step: Step, before: Step | undefined, localize: Localize): unknown {
  const again = before?.state === 'done' && step.state !== 'done';
  const moved = before?.by && step.by && before.by !== step.by && step.state !== 'done';
  return html`${again ? line(localize.term('case.stepAgain'), nothing, 'small') : nothing}
  ${moved ? line(localize.term('case.expectedBefore', dayText(before.by ?? '', localize)), nothing, 'small muted') : nothing}`;
}

/** The steps in order, each with its state in words. */
function plan(standing: Standing): unknown {
  const { events, localize } = standing;
  const [planned, former] = plansOf(events);
  if (!planned) return nothing;
  const lang = langOf(planned, localize);
  const steps = planned.plan.map((step) => {
    const { state, text, by } = step;
    const before = former?.plan.find((each) => each.text === text);
    return html`<li class=${state} aria-current=${state === 'current' ? 'step' : nothing}>
      <span class="row">
        <span lang=${lang} .textContent=${text}></span>
        <span class="tag" .textContent=${localize.term(`case.step-${state}`)}></span>
      </span>
      ${line(expectedText(by, localize), nothing, 'small muted')} ${changed(step, before, localize)}
    </li>`;
  });
  return section(
    'case.plan',
    standing,
    html`<ol part="plan">
      ${steps}
    </ol>`,
  );
}

/** Where the case stands: what the citizen has to do, what we do, what comes next and when. */
export function standing(about: Standing): TemplateResult {
  return html`<div class="standing card" part="standing">
    <div class="now">${toDo(about)} ${doing(about)} ${next(about)}</div>
    ${plan(about)}
  </div>`;
}
