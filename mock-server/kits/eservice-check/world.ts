import type { PlayedServer } from '../check/played-server.ts';
import type { Report } from '../check/report.ts';
import { Browser, pathOf, type Visit } from './browser.ts';
import { fillIn } from './filling.ts';
import type { PlayedMe, Ticket } from './me.ts';
import { mainForm, type Page } from './page.ts';
import type { RuleName } from './rules.ts';
import { sampleFile } from './sample.ts';
import type { Settings } from './settings.ts';

/** What every scene needs. */
export interface World {
  settings: Settings;
  me: PlayedMe;
  server: PlayedServer;
  report: Report<RuleName>;
  /** Every browser that has been used. */
  browsers: Browser[];
}

/** A citizen whose browser knows nobody yet. */
export function newBrowser({ browsers }: World): Browser {
  const browser = new Browser();
  browsers.push(browser);
  return browser;
}

/** Where ME sends the citizen. */
export function arrivalAt({ settings }: World, { ticket }: Ticket): URL {
  const url = new URL(settings.startUrl);
  url.searchParams.set('ticket', ticket);
  return url;
}

/** Presses the button: the browser arrives with the ticket, and logs in where it is asked to. */
export async function arrive(world: World, browser: Browser, ticket: Ticket): Promise<Visit> {
  const visit = await browser.visit(arrivalAt(world, ticket));
  for (const text of world.settings.login) {
    const { page, hops } = await press(browser, visit.page, text);
    visit.page = page;
    visit.hops.push(...hops);
  }
  return visit;
}

/** Presses the link or the button with that text; what stands in its form goes along. */
async function press(browser: Browser, page: Page, text: string): Promise<Visit> {
  const link = page.links.find((it) => it.text === text);
  if (link) return browser.visit(link.href);
  for (const form of page.forms) {
    const button = form.buttons.find((it) => it.text.includes(text));
    if (!button) continue;
    const { action, sending } = fillIn({ ...form, buttons: [button] }, {}, sampleFile);
    return browser.visit(action, sending);
  }
  throw new Error(
    `The page "${page.title}" (${pathOf(page.url)}) has no link or button "${text}": mend "login" in the settings.`,
  );
}

/** Forms of several pages have no more than so many. */
const mostPages = 10;

/** What came of handing in. */
export interface HandedIn {
  visit: Visit;
  /** How many pages were filled in. */
  pages: number;
}

/**
 * Fills in page after page and sends it, until something has been handed in, or the same page comes back.
 * @param last Sends the last page, of so many; it is sent once unless said.
 */
export async function handIn(
  { settings }: World,
  browser: Browser,
  from: Page,
  ticket: Ticket,
  last: { pages: number; send: (browser: Browser, filled: ReturnType<typeof fillIn>) => Promise<Visit> } = {
    pages: mostPages,
    send: sendOnce,
  },
): Promise<HandedIn | undefined> {
  let page = from;
  for (let pages = 1; pages <= last.pages; pages++) {
    const form = mainForm(page);
    if (!form) return undefined;
    const filled = fillIn(form, settings.answers, sampleFile);
    const visit = await (pages === last.pages ? last.send : sendOnce)(browser, filled);
    const { page: next } = visit;
    if (ticket.attempts.length > 0 || namesIn(next) === namesIn(page)) return { visit, pages };
    page = next;
  }
  return undefined;
}

const sendOnce = (browser: Browser, { action, sending }: ReturnType<typeof fillIn>) => browser.visit(action, sending);

const namesIn = (page: Page) =>
  mainForm(page)
    ?.fields.map(({ name }) => name)
    .join('\n');
