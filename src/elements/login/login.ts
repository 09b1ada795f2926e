import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { endSession, extendSession, getSession } from '../../contract/operations/session.ts';
import type { Session } from '../../contract/types.ts';
import { registerTexts } from '../../locales/locales.ts';
import { common } from '../../locales/sv/common.ts';
import { login } from '../../locales/sv/login.ts';
import { loginHref } from '../../ui/login-link.ts';
import { MeElement } from '../../ui/me-element.ts';
import { Resource } from '../../ui/resource.ts';
import { states } from '../../ui/states.ts';
import { alert } from '../../ui/styles/alert.ts';
import { base } from '../../ui/styles/base.ts';
import { button } from '../../ui/styles/button.ts';
import { row } from '../../ui/styles/row.ts';
import { skeleton } from '../../ui/styles/skeleton.ts';
import { webAddress } from '../../ui/web-address.ts';
import { styles } from './login.styles.ts';
import { MeLogoutEvent } from './logout-event.ts';
import { SessionClock, type Ending } from './session-clock.ts';

registerTexts({ ...common, ...login });

/**
 * @summary Who is logged in; the way in, and the way out. Warns five minutes before the session ends, and lets the citizen stay.
 *
 * @tagname me-login
 * @slot - What shows before and without JavaScript: a link to `/me/login`
 * @fires {MeLogoutEvent} me-logout - The citizen is about to log out; can be cancelled
 * @csspart name - The citizen's name
 * @csspart button - The link that logs in, or the button that logs out
 * @csspart dialog - The warning before the session ends
 *
 * @example
 * ```html
 * <me-login endpoint="/me"><a href="/me/login">Logga in</a></me-login>
 * ```
 */
export class MeLogin extends MeElement {
  static override readonly styles = [base, button, alert, row, skeleton, styles];
  static override readonly properties = {
    loggedOut: { state: true },
    failed: { state: true },
    dismissed: { state: true },
  };

  readonly #session: Resource<'getSession'> = new Resource(this, getSession, () => ({}), {
    onClear: () => this.#forget(),
  });
  readonly #clock = new SessionClock(this, this.#session);

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Somebody was logged in here, and is not any more. */
  private loggedOut = false;
  private failed = false;
  /** The warning was read, and said no more until the next end. */
  private dismissed = false;

  /** Logs out of the portal, in every tab, and leaves for the identity provider's log-out. The button does this after `me-logout`. */
  async logOut(): Promise<void> {
    this.failed = false;
    try {
      const { location: next } = await this.connection.client.call(endSession);
      this.connection.session.leave();
      location.assign(webAddress(next));
    } catch {
      this.failed = true;
      // It is told behind the warning.
      this.dismissed = true;
    }
  }

  async #stay(): Promise<void> {
    try {
      this.#session.replace(await this.connection.client.call(extendSession));
    } catch {
      void this.#session.load();
    }
  }

  #forget(): void {
    this.loggedOut ||= this.#session.value?.state === 'citizen';
    this.failed = false;
  }

  readonly #pressLogOut = (): void => {
    if (this.dispatchEvent(new MeLogoutEvent())) void this.logOut();
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#clock.ending) this.dismissed = false;
    const warn = this.#clock.ending && !this.dismissed;
    if (warn && !this.#dialog?.open) this.#dialog?.showModal();
    if (!warn && this.#dialog?.open) this.#dialog.close();
  }

  protected override render() {
    return html`
      ${states(this, this.#session, {
        ready: (session) => this.#ready(session),
        loading: () => html`<div class="row who"><span class="skeleton"></span></div>`,
      })}
      <dialog part="dialog" aria-labelledby="title" aria-describedby="left" @cancel=${this.#closeDialog}>
        ${this.#clock.ending ? this.#warning(this.#clock.ending) : nothing}
      </dialog>
    `;
  }

  #ready(session: Session): TemplateResult {
    switch (session.state) {
      case 'citizen':
        return this.#citizen(session);
      case 'visitor':
        return this.#visitor();
    }
    throw new TypeError("The session is neither a visitor's nor a citizen's");
  }

  #visitor(): TemplateResult {
    const href = loginHref(this.connection.endpoint);
    return html`<div class="row who">
      <p role="status" .textContent=${this.loggedOut ? this.localize.term('login.loggedOut') : ''}></p>
      <a class="button" part="button" href=${href} .textContent=${this.localize.term('common.logIn')}></a>
    </div>`;
  }

  #citizen({ name }: Extract<Session, { state: 'citizen' }>): TemplateResult {
    return html`<div class="row who">
        <p>
          <span class="muted" .textContent=${this.localize.term('login.loggedInAs')}></span>
          <strong part="name" translate="no" .textContent=${name}></strong>
        </p>
        ${this.#logOutButton()}
      </div>
      <div role="status">${this.failed ? this.#failure() : nothing}</div>`;
  }

  #failure(): TemplateResult {
    return html`<p class="alert error" .textContent=${this.localize.term('login.failed')}></p>`;
  }

  #logOutButton(): TemplateResult {
    return html`<button
      type="button"
      class="secondary"
      part="button"
      @click=${this.#pressLogOut}
      .textContent=${this.localize.term('login.logOut')}
    ></button>`;
  }

  /** Whoever closes the warning, also with Escape, is there: they stay, where that is possible. */
  readonly #closeDialog = (event: Event): void => {
    event.preventDefault();
    if (this.#clock.ending?.extendable) void this.#stay();
    else this.dismissed = true;
  };

  /** Read out when it opens, and once more in the last minute: not at every step of the countdown. */
  #warning({ minutes, extendable }: Ending): TemplateResult {
    const { localize } = this;
    const close = localize.term(extendable ? 'login.stay' : 'login.close');
    const left = localize.term(extendable ? 'login.idle' : 'login.total', minutes);
    return html`<div class="stack">
      <h2 id="title" class="heading" .textContent=${localize.term('login.endsSoon')}></h2>
      <p id="left" .textContent=${left}></p>
      <p class="visually-hidden" role="status" .textContent=${minutes > 1 ? '' : left}></p>
      <div class="row">
        <button type="button" @click=${this.#closeDialog} .textContent=${close}></button>
        ${this.#logOutButton()}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'me-login': MeLogin;
  }
}
