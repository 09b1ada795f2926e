import { expect, waitUntil } from '@open-wc/testing';
import { html, render } from 'lit';
import { HttpResponse, type HttpHandler } from 'msw';
import type { OperationName } from '../../../src/contract/types.ts';
import { define } from '../../../src/ui/define.ts';
import { MeElement } from '../../../src/ui/me-element.ts';
import { problem, respond } from '../../fixtures/handlers.ts';
import { mockGateway } from '../../fixtures/worker.ts';
import { expectAccessible, find, names, textOf, translatePage, untilText } from '../eservice-page.ts';

/** What the suite has to know of an element. */
export interface Subject {
  tag: string;
  /** Attributes that it needs in order to show something. */
  attributes?: Record<string, string>;
  /** The read that it makes. */
  operation: OperationName;
  /** What answers it, and whatever else the element asks for. */
  handlers: HttpHandler[];
  /** A text that stands in it when it is ready, by language. */
  shows: Record<'sv' | 'en' | 'fi', string>;
  /** A text that is about the citizen, for elements that show such. */
  personal?: string;
}

const failed = { sv: 'Något gick fel', en: 'Something went wrong', fi: 'Palvelussamme tapahtui virhe' };
const landmarks = 'main, nav, header, footer, aside, section[aria-label], form[aria-label], h1, [role=main]';

let wrapper: HTMLElement;

/** The element as a web team writes it, with a fallback in it, in a page of that language. */
function write({ tag, attributes = {} }: Subject, lang = 'sv'): MeElement {
  wrapper = document.createElement('div');
  wrapper.lang = lang;
  render(html`<a href="/fallback">Fallback</a>`, wrapper);
  const element = document.createElement(tag);
  if (!(element instanceof MeElement)) throw new Error(`${tag} is not defined`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...wrapper.childNodes);
  wrapper.append(element);
  document.body.append(wrapper);
  return element;
}

async function ready(subject: Subject, lang: 'sv' | 'en' | 'fi' = 'sv'): Promise<MeElement> {
  const element = write(subject, lang);
  await untilText(element, subject.shows[lang]);
  return element;
}

const never = (name: OperationName, session?: string) =>
  respond(name, () => new Promise<Response>(() => undefined), { ...(session && { session }) });

/** Whether the light DOM's fallback is what the citizen sees. */
const showsFallback = (element: MeElement) => element.querySelector('a')?.assignedSlot !== null;

/** Somebody else logs in, or out, in another tab. */
function sessionBecomes(key: string): void {
  const channel = new BroadcastChannel(`me-session ${new URL('/me', location.href).href}`);
  channel.postMessage(key);
  channel.close();
}

/** What every element owes the pages that it stands in. Beside this, an element's own tests say what only it does. */
export function owes(subject: Subject): void {
  const { tag, attributes = {}, operation, handlers, shows, personal } = subject;

  describe(`what ${tag} owes every page`, () => {
    const use = mockGateway(...handlers);
    afterEach(() => wrapper.remove());

    it('is upgraded, and its fallback gives way', async () => {
      const element = await ready(subject);
      void expect(element.shadowRoot).not.to.equal(null);
      void expect(showsFallback(element)).to.equal(false);
    });

    it('takes every attribute after it was created and put into the page', async () => {
      const element = write({ ...subject, attributes: {} });
      await element.updateComplete;
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      await untilText(element, shows.sv);
    });

    for (const lang of ['sv', 'en', 'fi'] as const) {
      it(`speaks ${lang}, and is accessible`, async () => {
        const element = await ready(subject, lang);
        await expectAccessible(element);
      });
    }

    it('follows the page when it changes its language', async () => {
      const element = await ready(subject);
      wrapper.lang = 'fi';
      await untilText(element, shows.fi);
    });

    it('has no landmark and no h1', async () => {
      const element = await ready(subject);
      void expect(element.shadowRoot?.querySelectorAll(landmarks)).to.have.length(0);
    });

    it('is accessible while it loads', async () => {
      use(never(operation));
      const element = write(subject);
      await element.updateComplete;
      await expectAccessible(element);
    });

    for (const lang of ['sv', 'en', 'fi'] as const) {
      it(`says in ${lang} that something went wrong, and tries again`, async () => {
        use(respond(operation, problem('internal-error')));
        const element = write(subject, lang);
        await untilText(element, failed[lang]);
        void expect(names(element, 'status').join()).to.include(failed[lang]);
        await expectAccessible(element);
        void expect(showsFallback(element), 'the page has its own way on').to.equal(true);
        use(...handlers);
        (await find(element, 'button', /^(Försök igen|Try again|Yritä uudelleen)$/)).click();
        await untilText(element, shows[lang]);
      });
    }

    it('takes an answer that is no such thing for a failure', async () => {
      use(respond(operation, () => HttpResponse.json({ personalData: 1, items: 2 })));
      const element = write(subject);
      await waitUntil(() => textOf(element).includes(failed.sv), textOf(element));
    });

    it('survives that the browser translates the page', async () => {
      const element = await ready(subject);
      translatePage(element);
      wrapper.lang = 'en';
      await untilText(element, shows.en);
      wrapper.lang = 'sv';
      await untilText(element, shows.sv);
    });

    it('is taken out of the page and put back', async () => {
      const element = await ready(subject);
      element.remove();
      wrapper.append(element);
      await untilText(element, shows.sv);
    });

    it('gives way with a warning where its tag is taken', () => {
      const warnings: string[] = [];
      const { warn } = console;
      console.warn = (text: string) => void warnings.push(text);
      define(
        tag,
        class extends HTMLElement {
          static version = '0.0.0';
        },
      );
      define(
        tag,
        class extends HTMLElement {
          static version = '0.0.0';
        },
      );
      console.warn = warn;
      void expect(warnings.length).to.be.at.most(1);
      void expect(customElements.get(tag)).to.have.property('version').not.equal('0.0.0');
    });

    if (personal) {
      it('clears at once when somebody else is logged in', async () => {
        const element = await ready(subject);
        await untilText(element, personal);
        use(never(operation));
        sessionBecomes('citizen-2');
        await waitUntil(() => !textOf(element).includes(personal), 'still there');
      });

      for (const code of ['login-required', 'login-too-weak', 'login-too-old'] as const) {
        it(`leads to the log-in and back: ${code}`, async () => {
          use(respond(operation, problem(code, code === 'login-too-weak' ? { level: 'high' } : {})));
          const element = write(subject);
          const link = (await find(element, 'link', /^Logga in/)) as HTMLAnchorElement;
          const { pathname, searchParams } = new URL(link.href);
          void expect(pathname).to.equal('/me/login');
          void expect(searchParams.get('return_to')).to.equal(location.pathname + location.search);
          void expect(searchParams.get('level')).to.equal(code === 'login-too-weak' ? 'high' : null);
          void expect(searchParams.get('reauthenticate')).to.equal(code === 'login-too-old' ? '1' : null);
          await expectAccessible(element);
        });
      }
    }
  });
}
