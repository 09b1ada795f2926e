import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { UPDATE_GLOBALS, GLOBALS_UPDATED } from 'storybook/internal/core-events';
import { addons } from 'storybook/manager-api';
import { seen } from '../../scripts/contrast/measure.ts';
import { hex } from '../../scripts/contrast/nearest.ts';
import { ratioText, type Verdict } from '../../scripts/contrast/verdicts.ts';
import { ask, measured, stylesheet, type Measured } from './channel.ts';
import { styles } from './panel.styles.ts';
import { asStylesheet, asTokens, fromStylesheet, type Theme } from './theme-text.ts';

const colours = { '--me-color-accent': 'Accent', '--me-color-text': 'Text', '--me-color-surface': 'Surface' };
const others = { '--me-font-family': 'Font', '--me-radius': 'Radius' };

/** What each token stands for in CSS. */
const properties: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(colours).map((name) => [name, 'color'])),
  '--me-font-family': 'font-family',
  '--me-radius': 'border-radius',
};

/**
 * The brand's five tokens, set while the stories change with them; how readable that is, as the preview measures it; and the
 * theme as a file.
 */
export class ThemePanel extends LitElement {
  static override readonly styles = styles;
  static override readonly properties: PropertyDeclarations = {
    theme: { state: true },
    seen: { state: true },
    wrong: { state: true },
  };

  declare private theme: Theme;
  declare private seen: Measured | undefined;
  /** What CSS does not know, by the token that it was written for. */
  declare private wrong: Theme;
  readonly #channel = addons.getChannel();

  constructor() {
    super();
    this.theme = {};
    this.wrong = {};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#channel.on(measured, this.#onMeasured);
    this.#channel.on(GLOBALS_UPDATED, this.#onGlobals);
    this.#channel.emit(ask);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#channel.off(measured, this.#onMeasured);
    this.#channel.off(GLOBALS_UPDATED, this.#onGlobals);
  }

  readonly #onMeasured = (seen: Measured): void => {
    this.seen = seen;
  };

  readonly #onGlobals = ({ globals }: { globals: Record<string, unknown> }): void => {
    const css = globals[stylesheet];
    this.theme = fromStylesheet(typeof css === 'string' ? css : '');
  };

  /** A value that CSS does not know is left standing in its field, and said to be wrong. */
  readonly #onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const value = target.value.trim();
    const property = properties[target.name];
    const right = !value || !property || CSS.supports(property, value);
    if (right) return this.#set(target.name, value);
    this.wrong = { ...this.wrong, [target.name]: `“${value}” is no value of ${property} in CSS, and is not used.` };
  };

  #set(name: string, value: string): void {
    this.theme = changed(this.theme, name, value);
    this.wrong = changed(this.wrong, name, '');
    this.#channel.emit(UPDATE_GLOBALS, { globals: { [stylesheet]: asStylesheet(this.theme) } });
  }

  override render() {
    return html`${this.#renderBrand()} ${this.#renderContrast()} ${this.#renderFile()}`;
  }

  #renderBrand() {
    return html`<section>
      <h2>Brand</h2>
      ${Object.entries(colours).map(([name, label]) => this.#renderColour(name, label))}
      ${Object.entries(others).map(([name, label]) => this.#renderText(name, label))}
    </section>`;
  }

  #renderColour(name: string, label: string) {
    const value = this.theme[name] ?? '';
    return html`<div class="token color">
      <span aria-hidden="true">${label}</span>
      <input
        type="color"
        name=${name}
        aria-label="${label}, choose"
        .value=${value ? hex(seen(value)) : '#808080'}
        @input=${this.#onChange}
      />
      ${this.#renderField(name, label, 'the page’s own')}
    </div>`;
  }

  #renderText(name: string, label: string) {
    const placeholder = name === '--me-radius' ? '4px' : 'the page’s own';
    return html`<div class="token">
      <span aria-hidden="true">${label}</span>
      ${this.#renderField(name, label, placeholder)}
    </div>`;
  }

  #renderField(name: string, label: string, placeholder: string) {
    const wrong = this.wrong[name];
    return html`<input
        name=${name}
        aria-label=${label}
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${wrong ? `${name}-wrong` : nothing}
        placeholder=${placeholder}
        .value=${this.theme[name] ?? ''}
        @change=${this.#onChange}
      />
      ${this.#renderReset(name, label)} ${wrong ? html`<p class="wrong" id="${name}-wrong">${wrong}</p>` : nothing}`;
  }

  #renderReset(name: string, label: string) {
    const onClick = () => this.#set(name, '');
    return name in this.theme ? html`<button aria-label="Take away ${label}" @click=${onClick}>✕</button>` : nothing;
  }

  #renderContrast() {
    const verdicts = this.seen?.verdicts ?? [];
    return html`<section>
      <h2>Contrast</h2>
      <p role="status">${this.seen && summary(this.seen)}</p>
      <ul class="fails">
        ${verdicts.map((verdict) => this.#renderVerdict(verdict))}
      </ul>
    </section>`;
  }

  #renderVerdict({ token, colour, failing, remedy }: Verdict) {
    const onClick = () => this.#set(remedy.token, remedy.value);
    return html`<li>
      <code>${token}</code> (${colour})
      <ul>
        ${failing.map(
          ({ on, background, ratio, atLeast }) =>
            html`<li>on ${on} (${hex(background)}): ${ratioText(ratio)}, needs ${atLeast} : 1</li>`,
        )}
      </ul>
      <button @click=${onClick}>Set ${remedy.token} to ${remedy.value}</button>
    </li>`;
  }

  #renderFile() {
    const css = asStylesheet(this.theme);
    if (!css)
      return html`<section>
        <h2>Theme file</h2>
        <p>Nothing is set yet.</p>
      </section>`;
    return html`<section>
      <h2>Theme file</h2>
      <pre>${css}</pre>
      <button @click=${() => void navigator.clipboard.writeText(css)}>Copy stylesheet</button>
      <button @click=${() => void navigator.clipboard.writeText(asTokens(this.theme))}>Copy design tokens</button>
    </section>`;
  }
}

/** The theme with another value for a token; without it, where the value is empty. */
function changed(theme: Theme, name: string, value: string): Theme {
  const { [name]: _before, ...rest } = theme;
  return value ? { ...rest, [name]: value } : rest;
}

const summary = ({ pairs, verdicts }: Measured): string =>
  verdicts.length
    ? `Not readable everywhere: ${verdicts.map(({ token }) => token).join(', ')}.`
    : `All ${pairs} pairs are readable.`;
