import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { useWorld } from './support.ts';

const world = useWorld();

test('the five steps with the keyboard alone, with focus in sight at every step', async () => {
  const { demo, newVisitor } = world();
  const { page, violations } = await newVisitor();

  await page.goto(demo.addresses['portal-1']);
  await press(page, 'Logga in', 'Enter');
  await page.getByRole('heading', { name: 'Välj testperson' }).waitFor();
  await press(page, 'Anna Lindqvist', 'Enter');
  await page.waitForURL(`${demo.addresses['portal-1']}/`);

  await press(page, /^Bygga, bo/, 'Enter');
  await page.waitForURL(/bygga-bo-och-miljo/);
  await page.getByRole('link', { name: 'Ansök om bygglov' }).waitFor();
  await press(page, 'Sök e-tjänst', undefined);
  await page.keyboard.type('bygglov');
  await page.keyboard.press('Enter');
  await page.waitForURL(/me-q=bygglov/);
  await page.getByRole('link', { name: 'Ansök om bygglov' }).waitFor();
  await press(page, 'Ansök om bygglov', 'Enter');

  await page.getByRole('button', { name: /^Starta e-tjänst/ }).waitFor();
  await press(page, /^Starta e-tjänst/, 'Enter');
  await page.waitForURL(`${demo.addresses.eservices}/eservice-1/bygglov`);
  await press(page, 'Fastighetens beteckning', undefined);
  assert.match(await page.getByLabel('Personnummer').inputValue(), /^\d{8}-\d{4}$/);
  assert.deepEqual(violations, []);
});

/** Moves focus with Tab until it is on what has the name, sees that it can be seen there, and presses the key. */
async function press(page: Page, name: string | RegExp, key: 'Enter' | undefined): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const focused = await describeFocus(page);
    if (!focused || !(typeof name === 'string' ? focused.name.includes(name) : name.test(focused.name))) continue;
    assert.ok(focused.visible, `Focus can't be seen on "${focused.name}"`);
    if (key) await page.keyboard.press(key);
    return;
  }
  assert.fail(`Tab never came to ${String(name)}`);
}

function describeFocus(page: Page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const name = [element.getAttribute('aria-label'), ...labels.map((label) => label.textContent), element.textContent];
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const visible = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    return { name: name.filter(Boolean).join(' ').trim(), visible };
  });
}
