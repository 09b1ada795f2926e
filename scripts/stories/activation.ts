import type { JSHandle, Page } from 'playwright-core';
import { namesIn } from './names.ts';

/**
 * Presses each control of a story with a key, in the story as it was at first. Something must come of it, and focus must be somewhere
 * afterwards, even if the control went.
 */
export async function pressEach(page: Page): Promise<string[]> {
  const { href } = await page.evaluate(() => ({ href: location.href }));
  const kinds = await page.evaluate(kindsOfControls);
  const failures: string[] = [];
  for (const [turn, index] of kinds.entries()) {
    await startAgain(page, href);
    failures.push(...(await press(page, index, turn)));
  }
  return failures.map((failure) => `keyboard: ${failure}`);
}

/** Runs in the page, as do those below: of controls that are alike, such as a list's links, the first. */
function kindsOfControls(): number[] {
  const kind = (control: Element) =>
    [
      control.localName,
      control.id,
      control.className,
      control.getAttribute('part'),
      control.closest('li, form, [part]')?.className,
    ].join();
  const controls = storyPage.controls();
  const pressed = controls.flatMap((control, index) =>
    control.matches('button:not([aria-disabled=true]), summary, a[href]:not([aria-current])') ? [index] : [],
  );
  return pressed.filter((index, place) => {
    const same = (other: number) => kind(controls[other] as Element) === kind(controls[index] as Element);
    return pressed.findIndex(same) === place;
  });
}

/** How long a story may take to start again on a machine that is busy. Milliseconds. */
const patience = 60_000;

/** How long something may take to come of a key, on a machine that is busy. Milliseconds. */
const latest = 10_000;

async function startAgain(page: Page, href: string): Promise<void> {
  await page.evaluate(
    async ([href, patience]) => {
      history.replaceState(null, '', href);
      const { channel, currentRender } = __STORYBOOK_PREVIEW__;
      const rendered = new Promise<void>((resolve, reject) => {
        channel.once('storyFinished', resolve);
        setTimeout(() => reject(new Error('The story does not start again.')), patience);
      });
      channel.emit('forceRemount', { storyId: currentRender?.id });
      await rendered;
      await storyPage.standStill();
    },
    [href, patience] as const,
  );
}

async function press(page: Page, index: number, turn: number): Promise<string[]> {
  const before = await namesIn(page);
  const control = await page.evaluateHandle((index) => storyPage.controls()[index], index);
  const { name, link, unfolds, inDialog } = await control.evaluate(focusOn);
  await page.keyboard.press(link || turn % 2 ? 'Enter' : 'Space');
  const { led, focus, modal, same } = await outcome(page, control, before, unfolds);
  await control.dispose();
  if (led === 'elsewhere') return [];
  // A dialog that closes gives focus back to where it was, which in a story is nowhere.
  const lost =
    focus === 'lost' && (modal || !inDialog) ? [`focus is nowhere after "${name}" was pressed (WCAG 2.2, 2.4.3)`] : [];
  const idle = same ? [`nothing comes of pressing "${name}" (WCAG 2.2, 2.1.1)`] : [];
  return [...lost, ...idle];
}

/** What came of it. What does it may have to be loaded first: nothing has come when nothing comes for a while. */
async function outcome(page: Page, control: JSHandle<HTMLElement | undefined>, before: string, unfolds: boolean) {
  const deadline = Date.now() + latest;
  for (;;) {
    await page.evaluate(() => storyPage.standStill());
    const came = await control.evaluate(whatCame);
    const same = !came.led && !unfolds && came.focus !== 'moved' && before === (await namesIn(page));
    if (!same || Date.now() > deadline) return { ...came, same };
  }
}

function focusOn(control: HTMLElement | undefined) {
  if (!control) throw new Error('The story has other controls when it starts again.');
  control.focus();
  storyPage.led();
  return {
    name: (control.getAttribute('aria-label') ?? control.textContent).trim(),
    link: control.matches('a'),
    unfolds: control.matches('summary'),
    inDialog: !!storyPage.modal(),
  };
}

function whatCame(control: HTMLElement | undefined) {
  const focused = storyPage.focused();
  const focus = !focused ? 'lost' : focused === control ? 'stayed' : 'moved';
  return { led: storyPage.led(), focus, modal: !!storyPage.modal() };
}
