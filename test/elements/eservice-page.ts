import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { MeElement } from '../../src/ui/me-element.ts';

type Role = 'link' | 'button' | 'textbox' | 'checkbox' | 'heading' | 'status' | 'listitem' | 'term' | 'definition';

const selectors: Record<Role, string> = {
  link: 'a[href]',
  button: 'button, summary',
  textbox: 'input:not([type]), input[type=text]',
  checkbox: 'input[type=checkbox]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  status: '[role=status]',
  listitem: 'li:not([aria-hidden])',
  term: 'dt',
  definition: 'dd',
};

const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The name that assistive technology reads. */
function nameOf(element: Element): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent;
  return squeeze(element.getAttribute('aria-label') ?? label);
}

/** Every visible thing of a role inside an element, also inside the elements that it is made of. */
export function all(host: Element, role: Role): HTMLElement[] {
  const root = host.shadowRoot ?? host;
  const inner = [...root.querySelectorAll('*')].filter((each) => each.shadowRoot).flatMap((each) => all(each, role));
  return [...root.querySelectorAll<HTMLElement>(selectors[role])]
    .filter((each) => each.checkVisibility())
    .concat(inner);
}

export const names = (host: Element, role: Role): string[] => all(host, role).map(nameOf);

/** The one thing of that role and name. */
export function get(host: Element, role: Role, name: string | RegExp): HTMLElement {
  const matches = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  const found = all(host, role).find((each) => matches(nameOf(each)));
  if (!found) throw new Error(`No ${role} "${String(name)}" among: ${names(host, role).join(' | ')}`);
  return found;
}

/** A machine may be busy: what comes late is not missing. */
const patience = { timeout: 5000 };

/** Waits until there is one. */
export async function find(host: Element, role: Role, name: string | RegExp): Promise<HTMLElement> {
  let found: HTMLElement | undefined;
  await waitUntil(
    () => {
      try {
        return (found = get(host, role, name));
      } catch {
        return false;
      }
    },
    `no ${role} "${String(name)}"`,
    patience,
  );
  return found as HTMLElement;
}

/** All visible text, as a reader sees it, embedded elements included. */
export function textOf(host: Element): string {
  const root = host.shadowRoot ?? host;
  const own = [...root.children].filter((each) => each.tagName !== 'STYLE').map((each) => squeeze(each.textContent));
  const inner = [...root.querySelectorAll('*')].filter((each) => each.shadowRoot).map(textOf);
  return [...own, ...inner].join(' ');
}

export const untilText = (host: Element, text: string): Promise<void> =>
  waitUntil(() => textOf(host).includes(text), `the text "${text}" in: ${textOf(host)}`, patience);

/** What has the focus, inside whichever shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Puts a page together in a language. */
export async function page<E extends MeElement>(content: TemplateResult, lang = 'sv'): Promise<E> {
  const wrapper = await fixture<HTMLElement>(html`<div lang=${lang}>${content}</div>`);
  return wrapper.querySelector<E>(':scope > *') as E;
}

/** Axe finds nothing, in a light and in a dark page. */
export async function expectAccessible(element: Element): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    document.body.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
    await expect(element).to.be.accessible({ ignoredTags: ['experimental'] });
  }
  document.body.style.cssText = '';
}

const address = location.href;

/** The address is the test's own before each, and again after. */
export function ownAddress(): void {
  beforeEach(() => history.replaceState(null, '', address));
  after(() => history.replaceState(null, '', address));
}

/** Opens the page's address with these parameters; the test runner's own stay. */
export function visit(parameters: Record<string, string>): void {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  history.replaceState(null, '', url);
}

export const parameter = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** What a browser's page translation does: every text node goes into an element of its own, with other words. */
export function translatePage(host: Element): void {
  const root = host.shadowRoot ?? host;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts.filter((each) => each.data.trim() && each.parentElement?.tagName !== 'STYLE')) {
    const translated = document.createElement('translated-text');
    translated.textContent = `[${text.data}]`;
    text.replaceWith(translated);
  }
}
