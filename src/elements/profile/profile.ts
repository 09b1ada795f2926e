import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { getProfile, replaceProfile } from '../../contract/operations/profile.ts';
import type { Profile, ProfileChange } from '../../contract/types.ts';
import { hasCode } from '../../client/problem-error.ts';
import { registerTexts } from '../../locales/locales.ts';
import { common } from '../../locales/sv/common.ts';
import { profile } from '../../locales/sv/profile.ts';
import { heading } from '../../ui/heading.ts';
import { MeElement } from '../../ui/me-element.ts';
import { Resource } from '../../ui/resource.ts';
import { skeleton, states } from '../../ui/states.ts';
import { addressOf, changeOf, changeWithout, draftOf, errorsIn, fieldId, refusedFields } from './draft.ts';
import type { Draft, Errors, FieldName, Part } from './draft.ts';
import { keptData } from './kept.ts';
import { styles } from './profile.styles.ts';
import { MeProfileSaveEvent } from './save-event.ts';

registerTexts({ ...common, ...profile });

/** What the address for post is when the citizen has none of its own. */
const noPostal = { 'postal.careOf': '', 'postal.street': '', 'postal.postalCode': '', 'postal.city': '' };

/**
 * @summary The personal data that the citizen keeps for prefilling: they see it, change it, and choose what is kept.
 *
 * @tagname me-profile
 * @slot - What shows before and without JavaScript, and when the data can't be shown
 * @fires {MeProfileSaveEvent} me-profile-save - The citizen is about to save or remove something; can be cancelled
 * @csspart heading - The heading
 * @csspart data - The list of what is kept
 * @csspart form - The form in which it is changed
 *
 * @example
 * ```html
 * <me-profile endpoint="/me"><a href="/kontakt">Hjälp med dina uppgifter</a></me-profile>
 * ```
 */
export class MeProfile extends MeElement {
  static override readonly styles = styles;
  static override readonly properties = {
    draft: { state: true },
    errors: { state: true },
    elsewhere: { state: true },
    postal: { state: true },
    saving: { state: true },
    trouble: { state: true },
    done: { state: true },
    former: { state: true },
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  readonly #data: Resource<'getProfile'> = new Resource(this, getProfile, () => ({}), {
    onClear: () => this.#forget(),
  });

  /** What is being typed; undefined while nothing is. It outlives failures, and goes when somebody else is logged in. */
  private draft?: Draft | undefined;
  private errors: Errors = {};
  private elsewhere?: Draft | undefined;
  private postal = false;
  private saving = false;
  private trouble?: 'profile.failed' | 'profile.changed' | 'common.offline' | undefined;
  /** What was done, for the status region. */
  private done = '';
  /** What was kept before a part was removed: the wrong one may have been pressed (WCAG 2.2, 3.3.4). */
  private former?: Profile | undefined;

  /** The form, when it has been loaded. */
  #editor?: typeof import('./form.ts') | undefined;

  /** Which place takes the focus once it is there. */
  #focusNext = '';

  /** The level of the heading, 2 to 6. */
  headingLevel = 2;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#guard);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focusNext) return;
    this.renderRoot.querySelector<HTMLElement>(`#${this.#focusNext}`)?.focus();
    this.#focusNext = '';
  }

  /** The browser asks whether to leave what has been typed. */
  readonly #guard = (event: Event) => event.preventDefault();

  /** Should the network be gone, the next press tries again. Meanwhile somebody else may have logged in. */
  async #edit(): Promise<void> {
    this.#editor ??= await import('./form.ts').catch(() => undefined);
    const current = this.#data.value;
    if (!current) return;
    this.done = '';
    this.former = undefined;
    this.trouble = this.#editor ? undefined : 'common.offline';
    if (this.trouble) return;
    this.draft = draftOf(current);
    this.postal = addressOf(current, 'postal') !== undefined;
    this.#focusNext = 'given';
  }

  /** Back to what is kept. */
  #forget(): void {
    removeEventListener('beforeunload', this.#guard);
    this.draft = undefined;
    this.elsewhere = undefined;
    this.errors = {};
    this.trouble = undefined;
    this.saving = false;
    this.done = '';
    this.former = undefined;
  }

  #cancel(): void {
    this.#forget();
    this.#focusNext = 'edit';
  }

  readonly #input = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || !this.draft) return;
    if (!target.name) return;
    addEventListener('beforeunload', this.#guard);
    this.draft = { ...this.draft, [target.name]: target.value };
    // What was wrong is right as soon as it is mended; what is not yet wrong is not complained about while typing.
    const wrong = errorsIn(this.draft);
    const kept = Object.entries(this.errors).filter(([name]) => name in wrong);
    this.errors = Object.fromEntries(kept);
  };

  #togglePostal({ target }: Event): void {
    this.postal = target instanceof HTMLInputElement && target.checked;
  }

  #goTo(name: string): void {
    this.#focusNext = fieldId(name as FieldName);
    this.requestUpdate();
  }

  #submit(event: Event, { revision }: Profile): void {
    event.preventDefault();
    if (!this.draft || this.saving) return;
    const draft = this.postal ? this.draft : { ...this.draft, ...noPostal };
    this.errors = errorsIn(draft);
    this.#focusNext = 'summary';
    if (Object.keys(this.errors).length) return;
    void this.#save(changeOf(draft, revision), this.localize.term('profile.saved'));
  }

  #removePart(part: Part, current: Profile): void {
    const label = this.localize.term(`profile.${part}`);
    this.former = undefined;
    void this.#save(changeWithout(part, current), this.localize.term('profile.removed', label), current);
  }

  #undo(former: Profile, { revision }: Profile): void {
    void this.#save({ ...changeWithout(undefined, former), revision }, this.localize.term('profile.saved'));
  }

  async #save(body: ProfileChange, done: string, former?: Profile): Promise<void> {
    if (this.saving || !this.dispatchEvent(new MeProfileSaveEvent())) return;
    this.saving = true;
    this.trouble = undefined;
    try {
      this.#data.replace(await this.connection.client.call(replaceProfile, { body }));
      this.#forget();
      this.done = done;
      this.former = former;
      this.#focusNext = 'done';
    } catch (error) {
      await this.#explain(error, body);
    }
  }

  async #explain(error: unknown, change: ProfileChange): Promise<void> {
    this.saving = false;
    if (hasCode(error, 'invalid-input')) this.errors = refusedFields(error.problem, change);
    this.trouble = hasCode(error, 'profile-changed') ? 'profile.changed' : 'profile.failed';
    if (this.trouble !== 'profile.changed') return;
    await this.#data.load();
    this.elsewhere = this.#data.value && draftOf(this.#data.value);
  }

  protected override render() {
    return states(this, this.#data, { ready: (value) => this.#ready(value), loading: () => skeleton(this, 15) });
  }

  #ready(value: Profile): TemplateResult {
    const { localize, draft } = this;
    return html`<div class="stack">
      ${heading(this.headingLevel, localize.term('profile.title'))}
      <p .textContent=${localize.term('profile.purpose')}></p>
      ${
        value.protectedIdentity
          ? html`<p class="alert" .textContent=${localize.term('profile.protected')}></p>`
          : nothing
      }
      <div role="status" id="done" tabindex="-1">${this.#outcome(value)}</div>
      ${draft ? this.#form(value, draft) : this.#kept(value)}
    </div>`;
  }

  /** What became of the last change; beside the form, the form itself says what went wrong. */
  #outcome(value: Profile): unknown {
    const { localize, draft, trouble, done, former } = this;
    const text = trouble ? localize.term(trouble) : done;
    if (draft || !text) return nothing;
    return html`<div class="alert ${trouble ? 'error' : 'success'}">
      <p .textContent=${text}></p>
      ${
        former
          ? html`<button
              type="button"
              class="secondary"
              @click=${() => this.#undo(former, value)}
              .textContent=${localize.term('profile.undo')}
            ></button>`
          : nothing
      }
    </div>`;
  }

  #kept(value: Profile): TemplateResult {
    return html`${keptData(value, this.localize, (part) => this.#removePart(part, value))}
      <div>
        <button
          type="button"
          id="edit"
          @click=${() => this.#edit()}
          .textContent=${this.localize.term('profile.edit')}
        ></button>
      </div>`;
  }

  #form(value: Profile, draft: Draft): unknown {
    const { localize, errors, elsewhere, postal, saving, trouble } = this;
    const input = this.#input;
    const proposed = !value.name && value.proposedName !== undefined;
    return this.#editor?.profileForm({
      ...{ localize, draft, errors, elsewhere, postal, saving, trouble, proposed, input },
      togglePostal: (event) => this.#togglePostal(event),
      submit: (event) => this.#submit(event, value),
      cancel: () => this.#cancel(),
      goTo: (name) => this.#goTo(name),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'me-profile': MeProfile;
  }
}
