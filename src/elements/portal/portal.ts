import { css, html, LitElement } from 'lit';
import { version } from '../../ui/version.ts';

/**
 * @summary Says once, for all elements inside it, where the gateway is. They share one login, and what they learn of it.
 *
 * Elements inside read its attributes themselves, in whichever order they are defined.
 * Language is the platform's own attribute `lang`, here or anywhere around.
 *
 * @tagname me-portal
 * @slot - The page's content, with the other elements anywhere in it
 *
 * @example
 * ```html
 * <me-portal endpoint="/me" lang="sv">
 *   <me-login><a href="/me/login">Logga in</a></me-login>
 *   <me-eservice-catalog topic="build-and-live"></me-eservice-catalog>
 * </me-portal>
 * ```
 */
export class MePortal extends LitElement {
  static readonly version = version;
  static override readonly styles = css`
    :host {
      display: contents;
    }
  `;
  static override readonly properties = {
    endpoint: { reflect: true },
    debug: { type: Boolean, reflect: true },
  };

  /** Where the gateway is mounted, on the page's own site. */
  endpoint = '/me';

  /** Check every answer against the contract, and say in the console which field is wrong. For development: it loads more. */
  debug = false;

  protected override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'me-portal': MePortal;
  }
}
