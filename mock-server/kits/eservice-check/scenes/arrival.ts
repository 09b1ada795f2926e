import { pathOf, type Browser, type Hop, type Visit } from '../browser.ts';
import type { Ticket } from '../me.ts';
import { shown, type Page } from '../page.ts';
import { asked, caseNumber, prefilled, returnUrl } from '../sample.ts';
import { arrive, newBrowser, type World } from '../world.ts';

/** A citizen who has arrived, and is at the form. */
export interface Arrived {
  browser: Browser;
  page: Page;
  ticket: Ticket;
}

/** The citizen presses the button, and sees the form. Undefined where they see none. */
export async function arrival(world: World): Promise<Arrived | undefined> {
  const { me, report } = world;
  const ticket = me.issue();
  const browser = newBrowser(world);
  const visit = await arrive(world, browser, ticket);
  const { page } = visit;
  const redeemed = ticket.redeemed.length > 0;
  report.look('redeems', !redeemed && `ME was asked for nothing when the citizen arrived${hint(world)}.`);
  leavesTicket(world, ticket, visit);
  if (!redeemed) return undefined;
  saysWho(world, ticket);
  content(world, page);
  await again(world, browser, page);
  return { browser, page, ticket };
}

const hint = ({ me: { unfitting } }: World) => (unfitting[0] ? `; it did not understand ${unfitting[0]}` : '');

function leavesTicket({ report }: World, { ticket }: Ticket, { page, hops }: Visit): void {
  const [first, ...others] = hops;
  const later = [...others.map(({ url }) => url), page.url].find(({ href }) => href.includes(ticket));
  const redirected = first !== undefined && first.status > 300 && first.status < 304;
  report.look('leaves-ticket', !redirected && `GET ${pathAndStatus(first)} and stayed there.`);
  report.look('leaves-ticket', later && `The ticket was passed on to ${pathOf(later)}.`);
  const policy = first?.headers.get('referrer-policy') ?? 'none';
  report.look(
    'no-referrer',
    policy !== 'no-referrer' && `GET ${pathAndStatus(first)}, with Referrer-Policy: ${policy}.`,
  );
  for (const hop of [first, hops.at(-1)]) {
    const stored = !/\bno-store\b/.test(hop?.headers.get('cache-control') ?? '');
    report.look('no-store', stored && `${hop?.method} ${pathAndStatus(hop)}, without it.`);
  }
}

const pathAndStatus = (hop: Hop | undefined) =>
  hop ? `${pathOf(hop.url)} was answered ${hop.status}` : 'was not answered';

function saysWho({ report, settings }: World, { redeemed }: Ticket): void {
  if (settings.login.length === 0)
    return report.pass('says-who', 'by the settings ("login") there is no login of its own.');
  report.look('says-who', redeemed.some(({ citizen }) => citizen === undefined) && 'The redemption named nobody.');
}

function content({ report, settings }: World, page: Page): void {
  const seen = shown(page);
  const named = page.title.includes(settings.name);
  const where = `The page ${pathOf(page.url)}`;
  report.look('title', !named && `${where} is called "${page.title}".`);
  report.look('title', page.lang === '' && `${where} does not say its language.`);
  const missing = Object.entries(prefilled).flatMap(([what, value]) => (seen.includes(value) ? [] : what));
  report.look('prefilled', missing.length > 0 && `${where} did not have ${missing.join(', ')}.`);
  wayBack({ report }, page, 'form');
  if (settings.purpose === 'start') {
    report.pass('shows-request', 'the e-service is started, and nothing has been asked for.');
  } else {
    const unsaid = [caseNumber, asked].filter((it) => !seen.includes(it));
    report.look('shows-request', unsaid.length > 0 && `${where} did not have "${unsaid.join('" and "')}".`);
  }
  if (settings.shows.length === 0)
    return report.pass('uses-extra', 'the settings don’t say what of it is shown ("shows").');
  const unused = settings.shows.filter((it) => !seen.includes(it));
  report.look('uses-extra', unused.length > 0 && `${where} did not have "${unused.join('" and "')}".`);
}

export function wayBack({ report }: Pick<World, 'report'>, { links, url }: Page, name: string): void {
  const found = links.some(({ href }) => href.href === returnUrl);
  report.look('way-back', !found && `The ${name} (${pathOf(url)}) had no link to returnUrl.`);
}

/** The same address once more, by the same browser and by another. */
async function again(world: World, browser: Browser, { url }: Page): Promise<void> {
  const { report } = world;
  const { page } = await browser.visit(url);
  const given = prefilled['the given name'] ?? '';
  report.look('survives-reload', !shown(page).includes(given) && `${pathOf(url)} was empty when it was loaded again.`);
  const { page: others } = await newBrowser(world).visit(url);
  report.look(
    'own-session',
    shown(others).includes(given) && `${pathOf(url)} showed the citizen to a browser without a cookie.`,
  );
}
