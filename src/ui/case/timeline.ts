import { getCase } from '../../contract/operations/cases.ts';
import type { CaseDetail, CaseEvent } from '../../contract/types.ts';
import type { MeElement } from '../me-element.ts';

/** A case's events, the newest first: those of the latest answer, and the older ones that have been asked for. */
export class Timeline {
  events: CaseEvent[] = [];
  loading = false;
  /** Why older events could not be had. */
  error: unknown;
  readonly #host: MeElement;
  /** Where older events go on. */
  #older: string | undefined;
  #detail: CaseDetail | undefined;
  /** Another one for every case, and for every citizen. */
  #whose = {};

  constructor(host: MeElement) {
    this.#host = host;
  }

  get hasOlder(): boolean {
    return this.#older !== undefined;
  }

  /** Takes the latest answer in. Older events that are shown stay, as long as none are missing in between. */
  take(detail: CaseDetail | undefined): void {
    if (detail === this.#detail) return;
    if (!detail) this.#clear();
    this.#detail = detail;
    const newest = detail?.events ?? [];
    const older = this.events.filter(({ id }) => !newest.some((each) => each.id === id));
    const together = older.length < this.events.length;
    if (!together || !older.length) this.#older = detail?.older;
    this.events = together ? [...newest, ...older] : newest;
  }

  /** Asks for older events. */
  async more(): Promise<void> {
    const [detail, cursor, whose] = [this.#detail, this.#older, this.#whose];
    if (!detail || !cursor || this.loading) return;
    this.#say({ loading: true });
    const { localize, connection } = this.#host;
    const query = { lang: localize.language, cursor };
    try {
      const page = await connection.client.call(getCase, { params: { id: detail.id }, query });
      if (whose !== this.#whose) return;
      this.events = [...this.events, ...page.events];
      this.#older = page.older;
      this.#say({});
    } catch (error) {
      if (whose === this.#whose) this.#say({ error });
    }
  }

  #clear(): void {
    this.events = [];
    this.#whose = {};
    this.#say({});
  }

  #say({ loading = false, error }: { loading?: boolean; error?: unknown }): void {
    this.loading = loading;
    this.error = error;
    this.#host.requestUpdate();
  }
}
