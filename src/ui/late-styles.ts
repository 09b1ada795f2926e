import type { CSSResult, LitElement } from 'lit';

/** Gives an element the styles of what comes to it later, in a chunk of its own; once, however often it is called. */
export function addStyles({ shadowRoot }: LitElement, ...styles: CSSResult[]): void {
  for (const { styleSheet } of styles)
    if (styleSheet && !shadowRoot?.adoptedStyleSheets.includes(styleSheet))
      shadowRoot?.adoptedStyleSheets.push(styleSheet);
}
