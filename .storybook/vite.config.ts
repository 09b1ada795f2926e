import { defineConfig } from 'vite';

/** Storybook bundles by its own lights: the library's `vite.config.ts` is not for it. */
export default defineConfig({});
