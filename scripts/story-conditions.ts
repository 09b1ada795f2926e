import type { Page } from 'playwright-core';

interface Condition {
  name: string;
  begin: (page: Page) => Promise<unknown>;
  end: (page: Page) => Promise<unknown>;
}

/** What citizens set in their browser or system, or do with the page. Each changes how everything is laid out or painted. */
const conditions: Condition[] = [
  {
    name: 'text spacing (WCAG 2.2, 1.4.12)',
    begin: (page) => page.evaluate(spaceText, true),
    end: (page) => page.evaluate(spaceText, false),
  },
  {
    name: 'forced colours',
    begin: (page) => page.emulateMedia({ forcedColors: 'active' }),
    end: (page) => page.emulateMedia({ forcedColors: null }),
  },
  {
    name: 'print',
    begin: (page) => page.emulateMedia({ media: 'print' }),
    end: (page) => page.emulateMedia({ media: null }),
  },
];

/** Holds what is shown against `look` under one condition after the other. */
export async function underConditions(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  const failures: string[] = await page.evaluate(moving);
  for (const { name, begin, end } of conditions) {
    await begin(page);
    failures.push(...(await look()).map((failure) => `${name}: ${failure}`));
    await end(page);
  }
  return failures;
}

/** How many conditions a story is held against. */
export const conditionCount = conditions.length + 1;

/** Runs in the page, whose visitor wants reduced motion: what moves all the same. */
function moving(): string[] {
  return document
    .getAnimations()
    .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 1)
    .map((animation) => `reduced motion: ${animation.constructor.name} goes on (WCAG 2.2, 2.2.2)`);
}

/** Runs in the page: spaces text as a reader's own stylesheet does, in shadow roots, too; or takes it back. */
function spaceText(on: boolean): void {
  const css = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
  const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  for (const root of roots(document)) {
    if (on) root.adoptedStyleSheets.push(sheet);
    else root.adoptedStyleSheets.pop();
  }
}
