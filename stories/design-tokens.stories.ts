import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { TokenSheet } from './support/token-sheet.ts';

customElements.define('token-sheet', TokenSheet);

/** All that can be set, as it looks under the theme of the toolbar or the panel. */
export default {
  title: 'Design tokens',
  parameters: { controls: { disable: true } },
  render: () => html`<token-sheet></token-sheet>`,
} satisfies Meta;

export const All: StoryObj = {};
