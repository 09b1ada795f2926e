import { arrive, handIn, newBrowser, type World } from '../world.ts';
import { isReceipt, type Way } from './handing-in.ts';

/** The case system takes back what it asked for while the citizen fills in the form. */
export async function withdrawal(world: World, way: Way): Promise<void> {
  const { me, report } = world;
  const ticket = me.issue();
  const browser = newBrowser(world);
  const { page } = await arrive(world, browser, ticket);
  ticket.withdrawn = true;
  const handed = await handIn(world, browser, page, ticket);
  if (!handed) return;
  const { visit } = handed;
  const success = isReceipt(visit, ticket, way);
  report.look(
    'heeds-withdrawal',
    success && `The request was withdrawn, and the citizen was shown "${visit.page.title}".`,
  );
  const broken = visit.hops.at(-1)?.status ?? 0;
  report.look('heeds-withdrawal', broken >= 500 && `The request was withdrawn, and the form was answered ${broken}.`);
}
