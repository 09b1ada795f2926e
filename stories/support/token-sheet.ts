import { css, html, LitElement } from 'lit';
import tokens from '../../src/theme/tokens.json' with { type: 'json' };
import { base } from '../../src/ui/styles/base.ts';

interface Token {
  tier: string;
  type: string;
  default: string;
  description: string;
}

const layout = css`
  :host {
    display: block;
  }
  h2 {
    margin: var(--_space-xl) 0 var(--_space-s);
    font-size: var(--_size-l);
  }
  h2:first-child {
    margin-block-start: 0;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: 6em minmax(0, 1fr);
    gap: var(--_space-m);
    align-items: center;
    padding-block: var(--_space-s);
    border-block-end: 1px solid var(--_line);
  }
  p {
    margin: 0;
    max-inline-size: var(--_measure);
  }
  code {
    overflow-wrap: anywhere;
  }
  .specimen {
    display: grid;
    place-items: center;
    block-size: 4em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }
`;

const titles: Readonly<Record<string, string>> = {
  brand: 'Brand: what you set',
  semantic: 'Semantic: what follows, unless you say otherwise',
  element: 'Elements: exceptions',
};

/** Elements read a token by a private name; text and font are the host's own. */
function own(name: string): string {
  const short = name.replace(/^--me-(color-)?/, '').replace(/^font-(family|weight)-heading$/, 'heading-$1');
  return name === '--me-color-text' ? 'currentColor' : `var(--_${short})`;
}

/** How a token is shown, by what it is. */
function declaration(name: string, { type }: Token): string {
  if (type === 'color') return `background: ${own(name)}`;
  if (name.endsWith('-heading')) return `font-${type === 'fontFamily' ? 'family' : 'weight'}: ${own(name)}`;
  return name.endsWith('radius') ? `border: 2px solid; border-radius: ${own(name)}` : '';
}

function specimen([name, token]: [string, Token]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`#${name.slice(2)} { ${declaration(name, token)} }`);
  return sheet;
}

/** All tokens, each as it looks under the theme that is chosen. */
export class TokenSheet extends LitElement {
  static override readonly styles = [base, layout, ...Object.entries(tokens).map(specimen)];

  override render() {
    return Object.entries(titles).map(
      ([tier, title]) =>
        html`<h2>${title}</h2>
          <ul role="list">
            ${Object.entries(tokens)
              .filter(([, token]) => token.tier === tier)
              .map(([name, token]) => this.#renderToken(name, token))}
          </ul>`,
    );
  }

  #renderToken(name: string, { description, type }: Token) {
    return html`<li>
      <div class="specimen" id=${name.slice(2)} aria-hidden="true">${type === 'color' ? '' : 'Aa'}</div>
      <div>
        <p><code>${name}</code></p>
        <p>${description.replaceAll('`', '')}</p>
      </div>
    </li>`;
  }
}
