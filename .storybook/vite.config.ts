import { defineConfig } from 'vite';

/** Storybook bundles by its own lights: the library's `vite.config.ts` is not for it. */
export default defineConfig({
  // Storybook's own part of Lit is bundled with all the rest of it, or the page would load Lit twice.
  optimizeDeps: { include: ['lit/directive-helpers.js'] },
});
