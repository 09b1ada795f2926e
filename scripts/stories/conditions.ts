import type { JSHandle, Page } from 'playwright-core';
import type { Run } from './axe.ts';
import { narrow, zoomed } from './sizes.ts';

type Root = Document | ShadowRoot;

interface Condition {
  name: string;
  begin: (page: Page, roots: JSHandle<Root[]>) => Promise<unknown>;
  end: (page: Page, roots: JSHandle<Root[]>) => Promise<unknown>;
  /** What of it axe can see. */
  run?: Run;
  /** What else can be wrong under it. */
  find?: (roots: JSHandle<Root[]>) => Promise<string[]>;
}

/** What citizens set in their browser or system, or do with the page. Each changes how everything is laid out or painted. */
const conditions: Condition[] = [
  {
    name: 'text spacing (WCAG 2.2, 1.4.12)',
    begin: (_, roots) => roots.evaluate(spaceText, true),
    end: (_, roots) => roots.evaluate(spaceText, false),
  },
  {
    name: 'forced colours',
    begin: (page) => page.emulateMedia({ forcedColors: 'active' }),
    end: (page) => page.emulateMedia({ forcedColors: null }),
    run: 'sizes',
  },
  {
    name: 'print',
    begin: (page) => page.emulateMedia({ media: 'print' }),
    end: (page) => page.emulateMedia({ media: null }),
    find: (roots) => roots.evaluate(printedInVain),
  },
  {
    name: '400 % zoom',
    begin: (page) => page.setViewportSize(zoomed),
    end: (page) => page.setViewportSize(narrow),
  },
];

/** Those that a story is held against: that its visitor wants reduced motion holds throughout. */
export const conditionNames = [...conditions.map(({ name }) => name), 'reduced motion'];

/** What `look` finds wrong under one condition after the other, and what moves although the page's visitor wants reduced motion. */
export async function underConditions(page: Page, look: (run: Run) => Promise<string[]>): Promise<string[]> {
  const roots = await page.evaluateHandle(rootsOfPage);
  const failures = await roots.evaluate(moving);
  for (const { name, begin, end, run = 'look', find } of conditions) {
    await begin(page, roots);
    const found = [...(await look(run)), ...((await find?.(roots)) ?? [])];
    failures.push(...found.map((failure) => `${name}: ${failure}`));
    await end(page, roots);
  }
  await roots.dispose();
  return failures;
}

/** Runs in the page, as do those below. Neither styles nor `getAnimations` reach from the document into shadow trees. */
function rootsOfPage(): Root[] {
  const within = (root: Root): Root[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : [])),
  ];
  return within(document);
}

function moving(roots: Root[]): string[] {
  return roots
    .flatMap((root) => root.getAnimations())
    .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 1)
    .map((animation) => `reduced motion: ${animation.constructor.name} goes on (WCAG 2.2, 2.3.3)`);
}

/** Paper has no buttons. */
function printedInVain(roots: Root[]): string[] {
  return roots
    .flatMap((root) => [...root.querySelectorAll('button, [role=button]')])
    .filter((button) => button.checkVisibility())
    .map((button) => `"${button.textContent.trim()}" can't be pressed on paper`);
}

/** Spaces text as a reader's own stylesheet does, or takes it back. */
function spaceText(roots: Root[], on: boolean): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  for (const { adoptedStyleSheets } of roots) {
    if (on) adoptedStyleSheets.push(sheet);
    else adoptedStyleSheets.pop();
  }
}
