import type { Preview } from '@storybook/web-components-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { action } from 'storybook/actions';
import { begin } from '../test/fixtures/refresh.ts';
import { startWorker } from '../test/fixtures/worker.ts';
import { argTypesOf, descriptionOf, eventNames } from './arg-types.ts';
import { obeyControls } from './controls.ts';
import { stylesheet } from './theme-panel/channel.ts';
import { tellContrast } from './theme-panel/contrast.ts';
import { themeNames, useTheme } from './themes.ts';

// What elements tell their pages is listed in the panel Actions.
for (const name of eventNames) document.addEventListener(name, action(name));

export default {
  loaders: [mswLoader(startWorker)],
  beforeEach: begin,
  initialGlobals: { theme: 'default', scheme: 'light', lang: 'sv', dir: 'ltr', [stylesheet]: '' },
  globalTypes: {
    theme: { toolbar: { title: 'Theme', icon: 'paintbrush', items: themeNames, dynamicTitle: true } },
    scheme: { toolbar: { title: 'Colour scheme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true } },
    dir: { toolbar: { title: 'Direction', icon: 'paragraph', items: ['ltr', 'rtl'], dynamicTitle: true } },
    lang: { toolbar: { title: 'Language', icon: 'globe', items: ['sv', 'en', 'fi'], dynamicTitle: true } },
  },
  decorators: [
    (story, { globals }) => {
      useTheme(String(globals['theme']), String(globals['scheme']), String(globals[stylesheet]));
      void tellContrast();
      document.documentElement.lang = String(globals['lang']);
      document.documentElement.dir = String(globals['dir']);
      return story();
    },
    obeyControls,
  ],
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Design tokens',
          'Pages',
          'me-portal',
          'me-login',
          'me-eservice-catalog',
          'me-eservice',
          'me-start-eservice',
          'me-case-list',
          'me-case',
          'me-case-event',
          'me-message-form',
          'me-notices',
          'me-profile',
          'me-contact-preferences',
        ],
      },
    },
    backgrounds: { disable: true },
    // Stories show fragments of pages: what a page as a whole owes is not theirs.
    a11y: { options: { rules: { region: { enabled: false } } } },
    // Each in a page of its own: stories side by side would answer each other's requests.
    docs: {
      extractArgTypes: argTypesOf,
      extractComponentDescription: descriptionOf,
      codePanel: true,
      story: { inline: false, height: '32rem' },
    },
  },
  tags: ['autodocs'],
} satisfies Preview;
