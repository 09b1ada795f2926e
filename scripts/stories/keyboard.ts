/** Every story by keyboard: where Tab goes, whether that can be seen, and what the keys do there. */
import type { Page } from 'playwright-core';

/** What Tab stops at, in order; and what is wrong on the way. */
export async function tabThrough(page: Page): Promise<string[]> {
  const count = await page.evaluate(begin);
  const failures: string[] = [];
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press('Tab');
    failures.push(...(await page.evaluate(arrived, index)));
  }
  await page.keyboard.press('Tab');
  failures.push(...(await page.evaluate(end)));
  await page.emulateMedia({ forcedColors: 'active' });
  failures.push(...(await page.evaluate(unseenOutlines)).map((failure) => `forced colours: ${failure}`));
  await page.emulateMedia({ forcedColors: null });
  return failures.map((failure) => `keyboard: ${failure}`);
}

/** Runs in the page, as do those below: stands before the story, with something to come to after it. */
function begin(): number {
  const controls = storyPage.controls();
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  before.textContent = 'Before';
  after.textContent = 'After';
  const around = storyPage.modal() ?? document.body;
  around.prepend(before);
  around.append(after);
  before.focus();
  const name = (element: Element | undefined) =>
    element
      ? `<${element.localName}> "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60)}"`
      : 'nothing';

  /** Where an element can be seen: of a link that goes over several lines, the first. */
  const boxOf = (element: Element) => element.getClientRects()[0] ?? element.getBoundingClientRect();

  /** The page's own links, in an element as its fallback, are the page's concern. */
  const outline = (element: Element): string[] => {
    if (!(element.getRootNode() instanceof ShadowRoot)) return [];
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const seen =
      outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$|\/ 0\)$/.test(outlineColor);
    return seen ? [] : [`no focus ring on ${name(element)} (WCAG 2.2, 2.4.7)`];
  };

  const parentOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const contains = (outer: Element, inner: Element | null): boolean =>
    !!inner && (inner === outer || contains(outer, parentOf(inner)));
  const deepest = (x: number, y: number, root: DocumentOrShadowRoot = document): Element | null => {
    const hit = root.elementFromPoint(x, y);
    const inner = hit?.shadowRoot && deepest(x, y, hit.shadowRoot);
    return inner ?? hit;
  };

  const hidden = (element: Element): string[] => {
    const { left, right, top, bottom } = boxOf(element);
    const places = [0.5, 0.1, 0.9].flatMap((x) =>
      [0.5, 0.1, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
    );
    const seen = places.some(([x, y]) => contains(element, deepest(x, y)));
    return seen ? [] : [`${name(element)} has the focus, and can't be seen (WCAG 2.2, 2.4.11)`];
  };

  const order = (index: number): string[] => {
    const [former, element] = [controls[index - 1], controls[index]];
    if (!former || !element) return [];
    const [a, b] = [boxOf(former), boxOf(element)];
    const above = b.bottom <= a.top + 1;
    const level = b.bottom <= a.bottom && b.top >= a.top;
    const before = element.matches(':dir(rtl)') ? b.left >= a.right - 1 : b.right <= a.left + 1;
    return above || (level && before)
      ? [`${name(element)} comes after ${name(former)}, and stands before it (WCAG 2.2, 2.4.3)`]
      : [];
  };

  const keyboardWalk: KeyboardWalk = {
    controls,
    after,
    name,
    outline,
    hidden,
    order,
    leave: () => [before, after].forEach((each) => each.remove()),
  };
  Object.assign(globalThis, { keyboardWalk });
  return controls.length;
}

function arrived(index: number): string[] {
  const { controls, name, outline, hidden, order } = keyboardWalk;
  const focused = storyPage.focused();
  const expected = controls[index];
  if (!expected || focused !== expected)
    return [`Tab goes to ${name(focused)} instead of ${name(expected)} (WCAG 2.2, 2.1.1)`];
  return [...outline(expected), ...hidden(expected), ...order(index)];
}

function end(): string[] {
  const { after, name } = keyboardWalk;
  const focused = storyPage.focused();
  return focused === after ? [] : [`Tab does not leave the element: it goes to ${name(focused)} (WCAG 2.2, 2.1.2)`];
}

function unseenOutlines(): string[] {
  const { controls, outline, leave } = keyboardWalk;
  const failures = controls.flatMap((control) => {
    control.focus();
    return outline(control);
  });
  leave();
  return failures;
}

interface KeyboardWalk {
  controls: HTMLElement[];
  after: Element;
  name: (element: Element | undefined) => string;
  outline: (element: Element) => string[];
  hidden: (element: Element) => string[];
  order: (index: number) => string[];
  leave: () => void;
}

declare global {
  const keyboardWalk: KeyboardWalk;
}
