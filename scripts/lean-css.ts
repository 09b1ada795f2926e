import type { Plugin } from 'vite';

const templates = /\bcss`[^`]*`/g;
const comments = /\/\*[\s\S]*?\*\//g;
const space = /\s+/g;
const spaceAround = / ?([{};,]) ?/g;

/** Takes comments and white space out of lit's `css` templates, which JavaScript's minifiers leave alone. */
export function leanCss(): Plugin {
  const lean = (css: string) => css.replace(comments, '').replace(space, ' ').replace(spaceAround, '$1');
  return {
    name: 'lean-css',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler: (code) => ({ code: code.replace(templates, lean), map: null }),
    },
  };
}
