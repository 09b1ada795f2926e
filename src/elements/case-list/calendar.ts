import { html, nothing, type TemplateResult } from 'lit';
import { createCalendar, getCalendar, revokeCalendar } from '../../contract/operations/calendar.ts';
import type { CalendarFeed } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { calendar } from '../../locales/sv/calendar.ts';
import { longDay } from '../../ui/day.ts';
import { Resource } from '../../ui/resource.ts';
import { states } from '../../ui/states.ts';
import { line } from '../../ui/text.ts';
import type { MeCaseList } from './case-list.ts';

registerTexts(calendar);

type Term = 'calendar.copied' | 'calendar.copyFailed' | 'calendar.made' | 'calendar.revoked' | 'calendar.failed';

/** Where calendar programs begin a subscription: most devices open `webcal:` in theirs. */
const subscription = (address: string): string => address.replace(/^https?:/, 'webcal:');

/** The calendar feed of the citizen's last days: its address is made, copied, exchanged and taken away. */
export class CalendarControl {
  readonly #host: MeCaseList;
  readonly #feed: Resource<'getCalendar'>;
  #open = false;
  #busy = false;
  /** The address, as long as it can be told. */
  #address: string | undefined;
  #said: Term | undefined;

  constructor(host: MeCaseList) {
    this.#host = host;
    this.#feed = new Resource(host, getCalendar, () => (this.#open ? {} : undefined), {
      onClear: () => {
        this.#address = undefined;
        this.#said = undefined;
      },
    });
  }

  view(): TemplateResult {
    const { localize } = this.#host;
    const toggle = ({ currentTarget }: Event) => {
      this.#open = (currentTarget as HTMLDetailsElement).open;
      this.#host.requestUpdate();
    };
    return html`<details part="calendar" @toggle=${toggle}>
      <summary><span .textContent=${localize.term('calendar.title')}></span></summary>
      <div class="stack">
        ${line(localize.term('calendar.what'))}
        ${
          this.#open
            ? states(this.#host, this.#feed, {
                loading: () => html`<span class="skeleton"></span>`,
                ready: (feed) => this.#renderFeed(feed),
              })
            : nothing
        }
      </div>
    </details>`;
  }

  #renderFeed({ createdAt, readAt }: CalendarFeed): TemplateResult {
    const { localize } = this.#host;
    return html`${this.#address ? this.#renderAddress(this.#address) : line(createdAt && this.#since(createdAt, readAt))}
      <p role="status" .textContent=${this.#said ? localize.term(this.#said) : ''}></p>
      <p class="row">
        ${this.#button(createdAt ? 'calendar.renew' : 'calendar.make', () => this.#make())}
        ${createdAt ? this.#button('calendar.revoke', () => this.#revoke()) : nothing}
      </p>
      ${createdAt ? line(localize.term('calendar.warning'), nothing, 'small muted') : nothing}`;
  }

  #since(createdAt: string, readAt: string | undefined): string {
    const { localize } = this.#host;
    const read = readAt ? localize.term('calendar.read', longDay(readAt, localize)) : localize.term('calendar.unread');
    const since = localize.term('calendar.since', longDay(createdAt, localize));
    return [since, read, localize.term('calendar.lost')].join(' ');
  }

  #renderAddress(address: string): TemplateResult {
    const { localize } = this.#host;
    return html`<div class="field">
        <label for="calendar" .textContent=${localize.term('calendar.address')}></label>
        <p class="hint" id="calendar-hint" .textContent=${localize.term('calendar.once')}></p>
        <input id="calendar" readonly translate="no" aria-describedby="calendar-hint" .value=${address} />
      </div>
      <p class="row">
        ${this.#button('calendar.copy', () => this.#copy(address))}
        <a href=${subscription(address)} .textContent=${localize.term('calendar.subscribe')}></a>
      </p>`;
  }

  #button(text: 'calendar.make' | 'calendar.renew' | 'calendar.revoke' | 'calendar.copy', press: () => unknown) {
    return html`<button
      type="button"
      class="secondary"
      aria-disabled=${this.#busy ? 'true' : nothing}
      @click=${press}
      .textContent=${this.#host.localize.term(text)}
    ></button>`;
  }

  #make(): Promise<void> {
    return this.#change('calendar.made', async ({ client }) => {
      const { address } = await client.call(createCalendar, { query: { lang: this.#host.localize.language } });
      this.#address = address;
      return { createdAt: new Date().toISOString() };
    });
  }

  #revoke(): Promise<void> {
    return this.#change('calendar.revoked', async ({ client }) => {
      const feed = await client.call(revokeCalendar);
      this.#address = undefined;
      return feed;
    });
  }

  async #copy(address: string): Promise<void> {
    // Without https there is no clipboard, whatever its type says: it throws, and that is caught here too.
    try {
      await navigator.clipboard.writeText(address);
      this.#say('calendar.copied');
    } catch {
      this.#say('calendar.copyFailed');
    }
  }

  async #change(done: Term, change: (to: MeCaseList['connection']) => Promise<CalendarFeed>): Promise<void> {
    if (this.#busy) return;
    this.#say(undefined, true);
    try {
      this.#feed.replace(await change(this.#host.connection));
      this.#say(done);
    } catch {
      this.#say('calendar.failed');
    }
  }

  #say(said: Term | undefined, busy = false): void {
    this.#said = said;
    this.#busy = busy;
    this.#host.requestUpdate();
  }
}
