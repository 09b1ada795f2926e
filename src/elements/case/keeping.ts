import { html, nothing, type TemplateResult } from 'lit';
import type { CaseDetail } from '../../contract/types.ts';
import { longDay } from '../../ui/day.ts';
import { dayText, daysLeft } from '../../ui/deadline.ts';
import { heading } from '../../ui/heading.ts';
import { link } from '../../ui/link.ts';
import type { Localize } from '../../ui/localize.ts';
import { line } from '../../ui/text.ts';

/** From how many days before its removal a case warns of it. ME removes none sooner after it got to know the day. */
const WARNING = 30;

/** A warning before the case is removed. */
export function removalWarning({ keptUntil }: CaseDetail, localize: Localize): unknown {
  if (!keptUntil || daysLeft(keptUntil) > WARNING) return nothing;
  const text = localize.term('case.removedSoon', dayText(keptUntil, localize), daysLeft(keptUntil));
  return html`<div class="alert warning">${line(text)}</div>`;
}

interface Keeping {
  detail: CaseDetail;
  /** Where the gateway is mounted. */
  endpoint: string;
  level: number;
  localize: Localize;
}

/**
 * Since when and how long the case is kept, and links that save it. They are plain links, without `download`: what can't be had is then a page that says
 * so, and no broken file.
 */
export function keeping({ detail, endpoint, level, localize }: Keeping): TemplateResult {
  const { id, openedAt, keptUntil, organisation, withdrawn } = detail;
  const address = (kind: string) => `${endpoint}/v1/cases/${id}/case.${kind}?lang=${localize.language}`;
  const opened = localize.term('case.opened', longDay(openedAt, localize));
  const kept = keptUntil
    ? localize.term('case.kept', dayText(keptUntil, localize))
    : localize.term('case.keptOn', organisation.name);
  // Of a withdrawn case nothing is left to save.
  if (withdrawn) return html`<div class="small muted">${line(opened)} ${line(kept)}</div>`;
  return html`<div class="section" part="save">
    ${heading(level, localize.term('case.save'))} ${line(opened)} ${line(kept)}
    <ul role="list" class="row">
      <li>${link(localize.term('case.savePdf'), address('pdf'))}</li>
      <li>${link(localize.term('case.saveZip'), address('zip'))}</li>
    </ul>
  </div>`;
}
