import { arrive, handIn, newBrowser, type World } from '../world.ts';
import { pathOf } from '../browser.ts';
import { mainForm, shown, type Page } from '../page.ts';
import { prefilled } from '../sample.ts';
import { isReceipt, type Way } from './handing-in.ts';

/** ME has trouble when the citizen sends the form, and has none when they try again. */
export async function failure(world: World, way: Way): Promise<void> {
  const { me, report } = world;
  const ticket = me.issue();
  const browser = newBrowser(world);
  const { page } = await arrive(world, browser, ticket);
  me.failing = true;
  const failed = await handIn(world, browser, page, ticket);
  me.failing = false;
  if (!failed) return;
  const success = isReceipt(failed.visit, ticket, way);
  report.look('tells-failure', success && `ME answered 503, and the citizen was shown "${failed.visit.page.title}".`);
  if (success) return;
  report.look('keeps-answers', lost(failed.visit.page));
  if (!mainForm(failed.visit.page)) return;
  await handIn(world, browser, failed.visit.page, ticket);
  const keys = new Set(ticket.attempts.map(({ key }) => key));
  report.look('same-key', keys.size > 1 && 'The second attempt came under another key.');
  const never = !ticket.attempts.some(({ taken }) => taken);
  report.look('keeps-answers', never && 'The form that was shown after the error could not be sent again.');
}

/** What the citizen sees nothing of any more. */
function lost(page: Page): string | undefined {
  const form = mainForm(page);
  if (!form) return `After the error the citizen was at "${page.title}" (${pathOf(page.url)}), without the form.`;
  const kept = shown(page).includes(prefilled['the given name'] ?? '');
  return kept ? undefined : 'After the error the form was empty.';
}
