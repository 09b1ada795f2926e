import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import compat from 'eslint-plugin-compat';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { dependencyDirections } from './scripts/lint/dependency-directions.ts';

/** Strict CSP and Trusted Types: nothing makes HTML of a string, and no style stands in a template. */
const htmlFromStrings = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map((property) => ({
  property,
  message: 'Use a lit template: strict CSP and Trusted Types forbid HTML made of strings.',
}));
const unsafeDirectives = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'unsafe-static', 'style-map'].map((name) => ({
  name: `lit/directives/${name}.js`,
  message: 'Strict CSP and Trusted Types forbid it: use a lit template and a class.',
}));
const zodMiniOnly = {
  regex: '^zod(/(?!mini$).*)?$',
  message: "Use `import * as z from 'zod/mini'`: it is smaller, and free of new Function.",
};

const styleAttribute = {
  selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/\\sstyle=/]",
  message: 'Strict CSP forbids style attributes: use a class.',
};
const colourLiteral = {
  selector:
    "TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/#[0-9a-f]{3,8}\\b|\\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\\(/i]",
  message: 'Colours stand in src/theme: use a token.',
};
/** A page from right to left is the mirror image of one from left to right. */
const physicalDirection = {
  selector: [
    '(?:(?:scroll-)?(?:margin|padding|border)-(?:left|right|top|bottom)\\b[\\w-]*|(?:min-|max-)?(?:width|height)|left|right|top|bottom)\\s*:',
    '(?:text-align|float|clear)\\s*:\\s*(?:left|right)\\b',
    '(?:margin|padding|inset): [^\\s;()]+ ([^\\s;()]+) [^\\s;()]+ (?!\\1;)[^\\s;()]+;',
  ]
    .map((declaration) => `TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/[;{\\s]${declaration}/]`)
    .join(', '),
  message: 'Write logical properties (inline-size, margin-inline-start, inset-block-end): right-to-left works by them.',
};

export default defineConfig(
  // What Angular's compiler reads knows the package only when it is built.
  globalIgnores(['dist', 'storybook-static', 'docs-static', '.data', 'test/consumers/angular']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-deprecated': [
        'error',
        // Marked as deprecated only in order to stand out; the demo's identity provider is on loopback, without TLS.
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
      // A function may be async because those who call it wait for it.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'mock-server/**/*.ts'],
    plugins: { house: { rules: { 'dependency-directions': dependencyDirections } } },
    rules: { 'house/dependency-directions': 'error' },
  },
  { rules: { 'no-restricted-imports': ['error', { patterns: [zodMiniOnly] }], eqeqeq: 'error' } },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/elements/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    settings: { wc: { elementBaseClasses: ['LitElement', 'MeElement'] } },
    languageOptions: { globals: globals.browser },
    rules: {
      // Names are bound as `.textContent`, which the rule does not see; axe looks at every story instead.
      'lit-a11y/accessible-name': 'off',
      // `role="list"`: Safari takes the role from lists without markers.
      'lit-a11y/no-redundant-role': 'off',
      // LitElement has every lifecycle callback.
      'wc/guard-super-call': 'off',
    },
  },
  {
    // What browsers are asked for is widely available; `test/tooling/baseline.test.ts` says the same of styles, `baseline-scripts.test.ts` of members of objects.
    files: ['src/**/*.ts'],
    plugins: { compat },
    settings: { targets: ['baseline widely available'] },
    rules: { 'compat/compat': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...htmlFromStrings],
      'no-restricted-imports': ['error', { paths: unsafeDirectives, patterns: [zodMiniOnly] }],
      'no-restricted-syntax': ['error', styleAttribute],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['src/elements/**/*.ts', 'src/ui/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', styleAttribute, colourLiteral, physicalDirection] },
  },
  { files: ['test/**/*.test.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
  {
    files: ['test/consumers/**/*.{js,jsx}'],
    languageOptions: { globals: globals.browser, parserOptions: { ecmaFeatures: { jsx: true } } },
    // What JSX uses is not seen as used.
    rules: { 'no-unused-vars': 'off' },
  },
  { files: ['docs/site/**/*.ts'], languageOptions: { globals: globals.browser } },
  { files: ['mock-server/demo/**/*.js', 'src/integrations/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['*.js', '*.mjs', 'scripts/**'], languageOptions: { globals: globals.node } },
);
