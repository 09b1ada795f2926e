import type { Visit } from '../browser.ts';
import { arrive, handIn, newBrowser, type World } from '../world.ts';
import { isReceipt, type Way } from './handing-in.ts';

/** The citizen presses the last button twice. */
export async function doubleClick(world: World, way: Way): Promise<void> {
  const { me, report } = world;
  const ticket = me.issue();
  const browser = newBrowser(world);
  const { page } = await arrive(world, browser, ticket);
  const both: Visit[] = [];
  await handIn(world, browser, page, ticket, {
    pages: way.pages,
    send: async (browser, { action, sending }) => {
      const [first, second] = await Promise.all([browser.visit(action, sending), browser.visit(action, sending)]);
      both.push(first, second);
      return second;
    },
  });
  const keys = new Set(ticket.attempts.map(({ key }) => key));
  report.look('once-only', keys.size > 1 && 'Two clicks at once were handed in under two keys.');
  const lost = both.length > 0 && !both.every((visit) => isReceipt(visit, ticket, way));
  report.look('once-only', lost && 'One of two clicks at once led to no receipt.');
}
