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
  loading: () => unknown;
}

/** Why a login is needed (`why` says it in an element's own words), and the way to it. */
export function loginNeeded({ localize, connection }: MeElement, need: LoginNeed, why?: string): TemplateResult {
  const label = localize.term(need.state === 'needed' ? 'common.logIn' : 'common.logInAgain');
  return html`<div class="alert" part="login">
    <p .textContent=${why ?? localize.term(`common.login-${need.state}`)}></p>
    <a class="button" href=${loginHref(connection.endpoint, need)} .textContent=${label}></a>
  </div>`;
}

function failureText(error: unknown) {
  if (hasCode(error, 'network', 'timeout')) return 'common.offline';
  const gone = hasCode(error, 'not-found', 'not-allowed', 'bad-request', 'invalid-input');
  return gone ? 'common.notFound' : 'common.failed';
}

/** Lines of text to come. */
export function skeleton({ localize }: MeElement, lines: number): TemplateResult {
  return html`<div class="stack to-come">
    <span class="visually-hidden" .textContent=${localize.term('common.loading')}></span>
    ${Array.from({ length: lines }, () => html`<span class="skeleton"></span>`)}
  </div>`;
}

/** An answer that the element can't show, for instance since a field is missing, is a failure and not an exception. */
function content<N extends ReadName>(resource: Resource<N>, views: Views<Answer<N>>): unknown {
  const { state, value } = resource;
  try {
    if (state === 'loading') return views.loading();
    if (state === 'ready' && value !== undefined) return views.ready(value);
    if (state === 'empty' && value !== undefined) return views.empty?.(value);
  } catch (error) {
    console.error(error);
    resource.refuse(error);
  }
  return resource.state === 'idle' || resource.state === 'failed' ? html`<slot></slot>` : nothing;
}

/** The button goes; reading goes on where its outcome will stand. */
function tryAgain<N extends ReadName>({ target }: Event, resource: Resource<N>): void {
  if (target instanceof Element) target.closest<HTMLElement>('[role=status]')?.focus();
  void resource.load();
}

/** What happened, and a way to try again where that may help. */
function notice<N extends ReadName>(host: MeElement, resource: Resource<N>): unknown {
  const { localize } = host;
  const { login, state, error, at } = resource;
  if (login) return loginNeeded(host, login);
  if (!error) return nothing;
  const stale = state !== 'failed' && at && localize.date(at, 'time');
  const failure = failureText(error);
  return html`<div class="alert ${stale ? 'warning' : 'error'}" part="error">
    <p .textContent=${stale ? localize.term('common.stale', stale) : localize.term(failure)}></p>
    ${
      stale || failure !== 'common.notFound'
        ? html`<button
            type="button"
            class="secondary"
            @click=${(event: Event) => tryAgain(event, resource)}
            .textContent=${localize.term('common.retry')}
          ></button>`
        : nothing
    }
  </div>`;
}

/**
 * An element's data in whatever state it is: the one place that knows what each state looks like. The status region
 * is always there, so that what appears in it is announced (WCAG 4.1.3). With nothing to ask for, or nothing to show, the
 * page's own fallback in the light DOM shows.
 */
export function states<N extends ReadName>(host: MeElement, resource: Resource<N>, views: Views<Answer<N>>) {
  const shown = content(resource, views);
  return html`<div class="stack">
    <div role="status" tabindex="-1">${notice(host, resource)}</div>
    ${shown}
  </div>`;
}
