import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';
import manifest from '../custom-elements.json' with { type: 'json' };
import { startWorker } from '../test/fixtures/worker.ts';
import { stylesheet } from './theme-panel/channel.ts';
import { tellContrast } from './theme-panel/contrast.ts';
import { themeNames, useTheme } from './themes.ts';

setCustomElementsManifest(manifest);

export default {
  loaders: [mswLoader(startWorker)],
  initialGlobals: { theme: 'default', scheme: 'light', lang: 'sv', [stylesheet]: '' },
  globalTypes: {
    theme: { toolbar: { title: 'Theme', icon: 'paintbrush', items: themeNames, dynamicTitle: true } },
    scheme: { toolbar: { title: 'Colour scheme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true } },
    lang: { toolbar: { title: 'Language', icon: 'globe', items: ['sv', 'en', 'fi'], dynamicTitle: true } },
  },
  decorators: [
    (story, { globals }) => {
      useTheme(String(globals['theme']), String(globals['scheme']), String(globals[stylesheet]));
      void tellContrast();
      document.documentElement.lang = String(globals['lang']);
      return story();
    },
  ],
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    backgrounds: { disable: true },
    // Stories show fragments of pages: what a page as a whole owes is not theirs.
    a11y: { options: { rules: { region: { enabled: false } } } },
    // Each in a page of its own: stories side by side would answer each other's requests.
    docs: { codePanel: true, story: { inline: false, height: '32rem' } },
  },
  tags: ['autodocs'],
} satisfies Preview;
