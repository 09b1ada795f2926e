import { css, html, LitElement } from 'lit';
import { alert } from '../../src/ui/styles/alert.ts';
import { base } from '../../src/ui/styles/base.ts';
import { button } from '../../src/ui/styles/button.ts';
import { card } from '../../src/ui/styles/card.ts';
import { tag } from '../../src/ui/styles/tag.ts';

/** What has no class of its own in the shared styles, or gets its look from an element. */
const own = css`
  #border {
    color: var(--_border);
  }
  #warning {
    color: var(--_warning);
  }
  #success {
    color: var(--_success);
  }
  #focus {
    color: var(--_focus);
  }
  #on-success {
    --_tone: var(--_success);
  }
  #canvas {
    background: Canvas;
  }
`;

/**
 * Something of every colour that the elements' styles have, in those very styles: foregrounds by the name of what they show,
 * backgrounds as `on-<name>`.
 */
export class Swatches extends LitElement {
  static override readonly styles = [base, alert, button, card, tag, own];

  override render() {
    return html`<span id="text">Text</span> <span id="muted" class="muted">Muted</span> <a id="link" href="#">Link</a>
      <span id="error" class="error"></span>
      ${['border', 'warning', 'success', 'focus', 'canvas'].map((id) => html`<span id=${id}></span>`)}
      <button type="button" id="on-accent">Button</button>
      <div id="on-surface" class="card"></div>
      <span id="on-tint" class="tag"></span>
      ${['information', 'error', 'warning', 'success'].map((tone) => html`<div id="on-${tone}" class="alert ${tone}"></div>`)}`;
  }

  /** The computed style of one swatch. */
  look(id: string): CSSStyleDeclaration {
    const swatch = this.renderRoot.querySelector(`#${id}`);
    if (!swatch) throw new Error(`There is no swatch "${id}".`);
    return getComputedStyle(swatch);
  }
}
