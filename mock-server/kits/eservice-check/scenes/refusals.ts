import type { ProblemCode } from '../../../../src/contract/schemas/problem.ts';
import { shown } from '../page.ts';
import { prefilled, restartUrl } from '../sample.ts';
import { arrive, newBrowser, type World } from '../world.ts';

/** What a ticket may be refused with; `restart`: ME says where to start again. */
const refusals: { code: ProblemCode; restart: boolean }[] = [
  { code: 'ticket-expired', restart: true },
  { code: 'ticket-used', restart: true },
  { code: 'ticket-other-citizen', restart: true },
  { code: 'request-withdrawn', restart: true },
  { code: 'ticket-unknown', restart: false },
];

/** The citizen arrives with tickets that are no good. */
export async function refusedTickets(world: World): Promise<void> {
  const { me, report } = world;
  for (const { code, restart } of refusals) {
    const { page, hops } = await arrive(world, newBrowser(world), me.issue(code));
    const { status = 0 } = hops.at(-1) ?? {};
    report.look('explains-refusal', status >= 500 && `A ticket refused with ${code} was answered ${status}.`);
    const led = page.links.some(({ href }) => href.href === restartUrl);
    report.look(
      'explains-refusal',
      restart && !led && `A ticket refused with ${code} led to "${page.title}", without a link to restartUrl.`,
    );
    const filled = shown(page).includes(prefilled['the given name'] ?? '');
    report.look('explains-refusal', filled && `A ticket refused with ${code} led to a form that was filled in.`);
  }
}
