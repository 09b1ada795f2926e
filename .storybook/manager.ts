import { createElement } from 'react';
import { addons, types } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';
import { ThemePanel } from './theme-panel/panel.ts';

customElements.define('me-theme-panel', ThemePanel);

addons.setConfig({
  sidebar: { showRoots: false },
  theme: create({
    base: 'light',
    brandTitle: 'Mina Engagemang widgets',
    brandUrl: './?path=/docs/introduction--docs',
    brandTarget: '_self',
    colorPrimary: '#0f5473',
    colorSecondary: '#0f5473',
    fontBase: 'system-ui, sans-serif',
  }),
});

addons.register('me-theme', () => {
  addons.add('me-theme/panel', {
    type: types.PANEL,
    title: 'Theme',
    render: ({ active }) => (active ? createElement('me-theme-panel') : null),
  });
});
