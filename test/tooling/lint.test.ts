import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';

// Snippets stand in files that need not exist: rules that ask the type checker can't look at those, and stay out.
const eslint = new ESLint({
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => !ruleId.startsWith('@typescript-eslint/'),
});

/** The rules that a file with that content breaks. */
async function broken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const direction = 'house/dependency-directions';

const refused: [what: string, file: string, code: string, rule: string][] = [
  ['src imports the backend', 'src/elements/login/login.ts', "import '../../../mock-server/app.ts';", direction],
  ['an element takes a class of another', 'src/elements/login/login.ts', "import '../portal/portal.ts';", direction],
  ['an element loads schemas', 'src/elements/login/login.ts', "import '../../contract/portal-service.ts';", direction],
  ['an element loads the types module', 'src/elements/login/login.ts', "import '../../contract/types.ts';", direction],
  ['an element loads zod', 'src/elements/login/login.ts', "import * as z from 'zod/mini'; z;", direction],
  ['an element loads another library', 'src/elements/login/login.ts', "import 'marked';", direction],
  ['ui knows an element', 'src/ui/states.ts', "import '../elements/login/login.ts';", direction],
  ['ui loads schemas lazily', 'src/ui/states.ts', "void import('../contract/portal-service.ts');", direction],
  ['the client knows ui', 'src/client/client.ts', "export { define } from '../ui/define.ts';", direction],
  ['the client loads schemas', 'src/client/client.ts', "export * from '../contract/schemas/common.ts';", direction],
  ['the contract knows the client', 'src/contract/types.ts', "import type {} from '../client/client.ts';", direction],
  [
    'a domain knows an element',
    'mock-server/tickets/routes.ts',
    "import '../../src/elements/login/login.ts';",
    direction,
  ],
  ["a domain reads another's tables", 'mock-server/tickets/routes.ts', "import '../profile/tables.ts';", direction],
  ['the gateway knows ME', 'mock-server/gateway/gateway.ts', "import '../tickets/rules.ts';", direction],
  ['the backend loads classic zod', 'mock-server/tickets/routes.ts', "import 'zod';", 'no-restricted-imports'],
  ['the contract loads zod v4', 'src/contract/types.ts', "import 'zod/v4';", 'no-restricted-imports'],
  ['HTML from a string', 'src/ui/states.ts', 'document.body.innerHTML = `x`;', 'no-restricted-properties'],
  ['unsafeHTML', 'src/ui/states.ts', "import 'lit/directives/unsafe-html.js';", 'no-restricted-imports'],
  ['a style attribute', 'src/ui/states.ts', 'html`<p style="margin: 0"></p>`;', 'no-restricted-syntax'],
  ['a bound style attribute', 'src/ui/states.ts', 'html`<p style=${x}></p>`;', 'no-restricted-syntax'],
  ['a colour in hexadecimal', 'src/elements/login/login.styles.ts', 'css`p { color: #c00; }`;', 'no-restricted-syntax'],
  ['a colour function', 'src/ui/styles/card.ts', 'css`p { color: rgb(0 0 0); }`;', 'no-restricted-syntax'],
  ['a physical margin', 'src/ui/styles/card.ts', 'css`p { margin-left: 1em; }`;', 'no-restricted-syntax'],
  ['a physical size', 'src/ui/styles/card.ts', 'css`p { max-width: 1em; }`;', 'no-restricted-syntax'],
  ['a physical corner', 'src/ui/styles/card.ts', 'css`p { border-top-left-radius: 0; }`;', 'no-restricted-syntax'],
  ['a physical place', 'src/ui/styles/card.ts', 'css`p { right: 0; }`;', 'no-restricted-syntax'],
  ['a physical alignment', 'src/ui/styles/card.ts', 'css`p { text-align: right; }`;', 'no-restricted-syntax'],
  ['sides that differ', 'src/ui/styles/card.ts', 'css`p { padding: 0 1em 0 2em; }`;', 'no-restricted-syntax'],
  ['a duplicate attribute', 'src/ui/states.ts', 'html`<p a="1" a="2"></p>`;', 'lit/no-duplicate-template-bindings'],
  ['a picture without text', 'src/ui/states.ts', 'html`<img src="a.png">`;', 'lit-a11y/alt-text'],
  [
    'a rule switched off',
    'src/ui/states.ts',
    '/* eslint-disable */ document.body.innerHTML = `x`;',
    'no-restricted-properties',
  ],
];

const allowed: [what: string, file: string, code: string][] = [
  ['an element composes another', 'src/elements/eservice/eservice.ts', "import '../start-eservice/define.ts';"],
  ['an element uses its own parts', 'src/elements/login/login.ts', "import './login.styles.ts';"],
  [
    "an element uses the contract's types",
    'src/elements/login/login.ts',
    "import type {} from '../../contract/types.ts';",
  ],
  ['an element uses lit', 'src/elements/login/login.ts', "import 'lit/decorators.js';"],
  ['the client uses the operations', 'src/client/session.ts', "import '../contract/operations/session.ts';"],
  ['an element uses the operations', 'src/elements/login/login.ts', "import '../../contract/operations/session.ts';"],
  ['the client checks lazily', 'src/client/connection.ts', "void import('./check.ts');"],
  ['the checking chunk loads schemas', 'src/client/check.ts', "import '../contract/portal-service.ts';"],
  ["a domain uses another's rules", 'mock-server/tickets/routes.ts', "import '../profile/rules.ts';"],
  ['a domain uses zod/mini', 'mock-server/tickets/routes.ts', "import 'zod/mini';"],
  [
    'logical properties',
    'src/ui/styles/card.ts',
    'css`@media (min-width: 40em) { p { margin: 0 1em 2em 1em; inset-inline-end: 0; border-width: 0 2px; text-align: start; } }`;',
  ],
  ['the theme holds colours', 'src/theme/tokens.ts', 'css`p { color: #c00; }`;'],
];

for (const [what, file, code, rule] of refused) {
  test(`lint refuses: ${what}`, async () => {
    assert.ok((await broken(file, code)).includes(rule), `${rule} said nothing about ${code} in ${file}`);
  });
}

for (const [what, file, code] of allowed) {
  test(`lint allows: ${what}`, async () => {
    assert.deepEqual(await broken(file, code), []);
  });
}
