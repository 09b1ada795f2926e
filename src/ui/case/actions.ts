import { html, nothing, type TemplateResult } from 'lit';
import type { CaseEvent, EventAction } from '../../contract/types.ts';
import { heading } from '../heading.ts';
import type { MeElement } from '../me-element.ts';
import { line, type Lang } from '../text.ts';
import { attachment, attachmentUrl } from './attachment.ts';
import type { EventContext } from './event.ts';
import { offerText, written, type Receiver } from './message.ts';

type Message = Extract<EventAction, { kind: 'message' }>;

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
    ? html`<ul role="list" class="files" aria-label=${localize.term('caseEvent.files')}>
        ${rows}
      </ul>`
    : nothing;
}

/** What has been written, and the way to write: a button, and once that is pressed the form. */
function message(event: CaseEvent, action: Message, context: EventContext, lang: Lang): TemplateResult {
  const { host, level, organisation, writing } = context;
  const { localize } = host;
  const place = `${event.id}/${action.id}`;
  if (writing.has(place)) {
    return html`<div class="action" part="message">
      <me-message-form
        .endpoint=${host.connection.endpoint}
        event=${event.id}
        action=${action.id}
        heading-level=${level}
      ></me-message-form>
    </div>`;
  }
  const { messages, state } = action;
  const receiver: Receiver = { organisation, sender: event.sender, lang };
  return section(
    localize.term('message.title'),
    level,
    'message',
    html`${line(offerText(action, localize))} ${messages.length ? written(messages, receiver, localize) : nothing}
    ${
      state === 'open'
        ? html`<button
            type="button"
            class="secondary"
            @click=${() => write(host, writing, place)}
            .textContent=${localize.term(messages.length ? 'message.writeMore' : 'message.write')}
          ></button>`
        : nothing
    }`,
  );
}

/** The button goes, and one goes on in the form. */
async function write(host: MeElement, writing: Set<string>, place: string): Promise<void> {
  writing.add(place);
  host.requestUpdate();
  await host.updateComplete;
  const [event, action] = place.split('/');
  host.renderRoot.querySelector<HTMLElement>(`me-message-form[event="${event}"][action="${action}"]`)?.focus();
}

/** What the citizen can do with an event, or could. */
export function actions(event: CaseEvent, context: EventContext, lang: Lang): unknown {
  const { localize } = context.host;
  const level = context.level + 1;
  return [
    files(event, context, lang),
    ...event.actions.map((action) => {
      if (action.kind === 'supplement') {
        const title = localize.term('caseEvent.supplement-title');
        const request = { event, action, lang, spot: 'event' } as const;
        return section(title, level, 'supplement', context.supplementing.view(request));
      }
      if (action.kind !== 'message') return nothing;
      return message(event, action, { ...context, level }, lang);
    }),
  ];
}
