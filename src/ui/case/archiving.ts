import { html, nothing } from 'lit';
import { archiveCase, restoreCase } from '../../contract/operations/cases.ts';
import type { CaseDetail } from '../../contract/types.ts';
import type { MeElement } from '../me-element.ts';
import type { Resource } from '../resource.ts';
import { MeCaseArchiveEvent } from './archive-event.ts';
import { MeCaseChangeEvent } from './change-event.ts';

/** Puts a case into the archive, and takes it back: one button, which undoes what it has done. */
export class Archiving {
  readonly #host: MeElement;
  readonly #data: Resource<'getCase'>;
  #busy = false;
  #failed = false;
  /** The case that has just been moved. */
  #moved: string | undefined;

  constructor(host: MeElement, data: Resource<'getCase'>) {
    this.#host = host;
    this.#data = data;
  }

  async #move(detail: CaseDetail): Promise<void> {
    const { id, archived } = detail;
    if (this.#busy || !this.#host.dispatchEvent(new MeCaseArchiveEvent(id, !archived))) return;
    this.#say({ busy: true });
    const { connection, localize } = this.#host;
    const input = { params: { id }, query: { lang: localize.language } };
    try {
      const summary = await connection.client.call(archived ? restoreCase : archiveCase, input);
      if (this.#data.value?.id === id) this.#data.replace({ ...this.#data.value, ...summary });
      this.#moved = id;
      this.#say({});
      this.#host.dispatchEvent(new MeCaseChangeEvent(id));
    } catch {
      this.#say({ failed: true });
    }
  }

  #say({ busy = false, failed = false }): void {
    this.#busy = busy;
    this.#failed = failed;
    this.#host.requestUpdate();
  }

  /** Where the case is, and the button; nothing while the organisation has not said that it may be put away. */
  view(detail: CaseDetail): unknown {
    const { localize } = this.#host;
    if (!detail.archivable && !detail.archived) return nothing;
    const place = detail.archived ? 'archived' : 'open';
    const moved = this.#moved === detail.id;
    const action = detail.archived ? (moved ? 'undo' : 'restore') : 'archive';
    return html`<div class="archive" part="archive">
      <div role="status">
        <p .textContent=${localize.term(`caseArchive.${place}${moved ? '-now' : ''}`)}></p>
        ${this.#failed ? html`<p class="error" .textContent=${localize.term('caseArchive.failed')}></p>` : nothing}
      </div>
      <button
        type="button"
        class="secondary"
        aria-disabled=${this.#busy ? 'true' : nothing}
        @click=${() => this.#move(detail)}
        .textContent=${localize.term(`caseArchive.${action}`)}
      ></button>
    </div>`;
  }
}
