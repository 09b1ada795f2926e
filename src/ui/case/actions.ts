import { html, nothing, type TemplateResult } from 'lit';
import type { CaseEvent, EventAction } from '../../contract/types.ts';
import { dayText, deadlineText } from '../deadline.ts';
import { heading } from '../heading.ts';
import type { Localize } from '../localize.ts';
import { line, paragraphs, type Lang } from '../text.ts';
import { attachment, attachmentUrl } from './attachment.ts';
import type { EventContext } from './event.ts';

type Message = Extract<EventAction, { kind: 'message' }>;
type Supplement = Extract<EventAction, { kind: 'supplement' }>;

/** What has to be sent in: what is asked for, where and how long. */
export function supplementText({ state, text, eservice, until }: Supplement, lang: Lang, localize: Localize): unknown {
  if (state !== 'open') return line(localize.term(`caseEvent.supplement-${state}`));
  return html`${paragraphs(text, lang)} ${line(localize.term('caseEvent.supplement-in', eservice.name))}
  ${until ? line(localize.term('caseEvent.supplement-by', deadlineText(until, localize)), nothing, 'due') : nothing}`;
}

/** Whether one may write, and how long. */
function messageText({ state, until }: Message, localize: Localize): string {
  if (state !== 'open') return localize.term(`caseEvent.message-${state}`);
  return localize.term('caseEvent.message-open', until && dayText(until, localize));
}

function section(title: string, level: number, part: string, content: unknown): TemplateResult {
  return html`<div class="action" part=${part}>${heading(level, title)} ${content}</div>`;
}

function files({ id, actions }: CaseEvent, { host, opened }: EventContext, lang: Lang): unknown {
  const { localize, connection } = host;
  const rows = actions.flatMap((file) => {
    if (file.kind !== 'attachment') return [];
    const href = attachmentUrl(connection.endpoint, id, file);
    const open = () => {
      opened.add(href);
      host.requestUpdate();
    };
    return attachment(file, { localize, lang, href, open, opened: !!file.openedAt || opened.has(href) });
  });
  return rows.length
    ? html`<ul role="list" class="files">
        ${rows}
      </ul>`
    : nothing;
}

/** What the citizen can do with an event, or could. */
export function actions(event: CaseEvent, context: EventContext, lang: Lang): unknown {
  const { localize } = context.host;
  const level = context.level + 1;
  return [
    files(event, context, lang),
    ...event.actions.map((action) => {
      if (action.kind === 'supplement') {
        const title = localize.term('caseEvent.supplement');
        return section(title, level, 'supplement', supplementText(action, lang, localize));
      }
      if (action.kind !== 'message') return nothing;
      return section(localize.term('caseEvent.message'), level, 'message', line(messageText(action, localize)));
    }),
  ];
}
