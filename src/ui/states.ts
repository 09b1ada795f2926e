import { html, nothing, type TemplateResult } from 'lit';
import type { ReadName, Answer } from '../client/client.ts';
import { hasCode } from '../client/problem-error.ts';
import { loginHref, type LoginNeed } from './login-link.ts';
import type { MeElement } from './me-element.ts';
import type { Resource } from './resource.ts';

/** How an element shows each state of its data. Failed and not logged in look alike everywhere. */
export interface Views<V> {
  ready: (value: V) => unknown;
  empty?: (value: V) => unknown;
  /** As high as what comes, so that nothing moves when it does. */
  loading?: () => unknown;
}

const loginTexts = {
  needed: 'common.loginNeeded',
  'too-weak': 'common.loginTooWeak',
  'too-old': 'common.loginTooOld',
} as const;

/** Why a login is needed (`why` says it in an element's own words), and the way to it. */
export function loginNeeded({ localize, connection }: MeElement, need: LoginNeed, why?: string): TemplateResult {
  const label = localize.term(need.state === 'needed' ? 'common.logIn' : 'common.logInAgain');
  return html`<div class="alert" part="login">
    <p .textContent=${why ?? localize.term(loginTexts[need.state])}></p>
    <a class="button" href=${loginHref(connection.endpoint, need)} .textContent=${label}></a>
  </div>`;
}

function failureText(error: unknown) {
  if (hasCode(error, 'network', 'timeout')) return 'common.offline';
  if (hasCode(error, 'not-found', 'bad-request', 'invalid-input')) return 'common.notFound';
  return hasCode(error, 'not-allowed', 'certificate-refused') ? 'common.notAllowed' : 'common.failed';
}

/** What happened, and a way to try again where that may help. */
export function failure({ localize }: MeElement, error: unknown, retry: (event: Event) => void): TemplateResult {
  const text = failureText(error);
  const final = text === 'common.notFound' || text === 'common.notAllowed';
  const button = html`<button
    type="button"
    class="secondary"
    @click=${retry}
    .textContent=${localize.term('common.retry')}
  ></button>`;
  return html`<div class="alert error" part="error">
    <p .textContent=${localize.term(text)}></p>
    ${final ? nothing : button}
  </div>`;
}

/** Lines of text to come. */
export function skeleton({ localize }: MeElement, lines = 3): TemplateResult {
  return html`<div class="stack">
    <span class="visually-hidden" .textContent=${localize.term('common.loading')}></span>
    ${Array.from({ length: lines }, () => html`<span class="skeleton"></span>`)}
  </div>`;
}

/** What is shown was loaded earlier, and can't be loaded again now. */
function stale({ localize }: MeElement, at: Date, retry: (event: Event) => void): TemplateResult {
  const time = localize.date(at, { hour: '2-digit', minute: '2-digit' });
  return html`<div class="alert warning">
    <p .textContent=${localize.term('common.stale', time)}></p>
    <button type="button" class="secondary" @click=${retry} .textContent=${localize.term('common.retry')}></button>
  </div>`;
}

/** An answer that the element can't show, for instance since a field is missing, is a failure and not an exception. */
function content<N extends ReadName>(host: MeElement, resource: Resource<N>, views: Views<Answer<N>>): unknown {
  const { state, value } = resource;
  try {
    if (state === 'loading') return views.loading ? views.loading() : skeleton(host);
    if (state === 'ready' && value !== undefined) return views.ready(value);
    if (state === 'empty' && value !== undefined) return views.empty?.(value);
  } catch (error) {
    console.error(error);
    resource.refuse(error);
  }
  return resource.state === 'idle' || resource.state === 'failed' ? html`<slot></slot>` : nothing;
}

function notice<N extends ReadName>(host: MeElement, resource: Resource<N>): unknown {
  const retry = ({ target }: Event) => {
    // The button goes; reading goes on where its outcome will stand.
    if (target instanceof Element) target.closest<HTMLElement>('[role=status]')?.focus();
    void resource.load();
  };
  if (resource.login) return loginNeeded(host, resource.login);
  if (resource.state === 'failed') return failure(host, resource.error, retry);
  return resource.error && resource.at ? stale(host, resource.at, retry) : nothing;
}

/**
 * An element's data in whatever state it is: the one place that knows what each state looks like. The status region
 * is always there, so that what appears in it is announced (WCAG 4.1.3). With nothing to ask for, or nothing to show, the
 * page's own fallback in the light DOM shows.
 */
export function states<N extends ReadName>(host: MeElement, resource: Resource<N>, views: Views<Answer<N>>) {
  const shown = content(host, resource, views);
  return html`
    <div role="status" tabindex="-1">${notice(host, resource)}</div>
    ${shown}
  `;
}
