import { html, nothing, type TemplateResult } from 'lit';
import { archiveNotice, readNotice, restoreNotice } from '../../contract/operations/notices.ts';
import type { Notice, NoticeList } from '../../contract/types.ts';
import type { MeElement } from '../../ui/me-element.ts';
import type { Resource } from '../../ui/resource.ts';
import { MeNoticeArchiveEvent, MeNoticeChangeEvent } from './notice-events.ts';

/** What has become of a row: it is being moved, has been, or could not be. */
type Outcome = 'busy' | 'moved' | 'failed';

/** Reads a notice, puts it into the archive and takes it back. Rows stay where they stand until the list is loaded again, each with a button that undoes what it has done. */
export class Moving {
  readonly #host: MeElement;
  readonly #list: Resource<'listNotices'>;
  readonly #outcomes = new Map<string, Outcome>();

  constructor(host: MeElement, list: Resource<'listNotices'>) {
    this.#host = host;
    this.#list = list;
  }

  forget(): void {
    this.#outcomes.clear();
  }

  /** The mark of what is new goes when the list is loaded again. What could not be told is told at the next opening. */
  async read({ id, unread }: Notice): Promise<void> {
    if (!unread) return;
    await this.#host.connection.client
      .call(readNotice, { params: { id } })
      .then(() => this.#host.dispatchEvent(new MeNoticeChangeEvent(id)))
      .catch(() => undefined);
  }

  async #move({ id, archived }: Notice): Promise<void> {
    if (this.#outcomes.get(id) === 'busy' || !this.#host.dispatchEvent(new MeNoticeArchiveEvent(id, !archived))) return;
    this.#say(id, 'busy');
    const { connection, localize } = this.#host;
    const input = { params: { id }, query: { lang: localize.language } };
    try {
      this.#take(await connection.client.call(archived ? restoreNotice : archiveNotice, input));
      this.#say(id, 'moved');
      this.#host.dispatchEvent(new MeNoticeChangeEvent(id));
    } catch {
      this.#say(id, 'failed');
    }
  }

  /** As it is now, in its place. */
  #take(notice: Notice): void {
    const { value } = this.#list;
    if (!value) return;
    const items = value.items.map((each) => (each.id === notice.id ? { ...each, archived: notice.archived } : each));
    this.#list.replace({ ...value, items, counts: countsAfter(value.counts, notice) });
  }

  #say(id: string, outcome: Outcome): void {
    this.#outcomes.set(id, outcome);
    this.#host.requestUpdate();
  }

  view(notice: Notice): TemplateResult {
    const { localize } = this.#host;
    const { id, archived, heading } = notice;
    const outcome = this.#outcomes.get(id);
    const button = localize.term(
      outcome === 'moved' ? 'notices.undo' : archived ? 'notices.restore' : 'notices.archive',
    );
    const moved = archived ? 'notices.archived-now' : 'notices.restored-now';
    return html`<div class="row act">
      <button
        type="button"
        class="secondary"
        aria-label="${button}: ${heading}"
        aria-disabled=${outcome === 'busy' ? 'true' : nothing}
        @click=${() => this.#move(notice)}
        .textContent=${button}
      ></button>
      <span
        role="status"
        .textContent=${outcome === 'moved' ? localize.term(moved) : outcome === 'failed' ? localize.term('notices.failed') : ''}
      ></span>
    </div>`;
  }
}

function countsAfter(counts: NoticeList['counts'], { archived, unread }: Notice): NoticeList['counts'] {
  const to = archived ? 1 : -1;
  return {
    unread: counts.unread - (unread ? to : 0),
    active: counts.active - to,
    archived: counts.archived + to,
  };
}
