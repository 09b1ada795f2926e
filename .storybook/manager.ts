import { createElement } from 'react';
import { addons, types } from 'storybook/manager-api';
import { ThemePanel } from './theme-panel/panel.ts';

customElements.define('me-theme-panel', ThemePanel);

addons.register('me-theme', () => {
  addons.add('me-theme/panel', {
    type: types.PANEL,
    title: 'Theme',
    render: ({ active }) => (active ? createElement('me-theme-panel') : null),
  });
});
