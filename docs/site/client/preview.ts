/** Shows the tags that its address names, with the built widgets. */
import { fromAddress, type Spec, type Tag, type Told } from './spec.ts';

/** What a tag has to name: ids of the invented data's, where that answers. */
type Ids = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What shows in these is chosen in those, where both are on the page. */
const chosenIn: Readonly<Record<string, string>> = { 'me-eservice': 'me-eservice-catalog', 'me-case': 'me-case-list' };

const place = document.querySelector('#preview');
const said = document.querySelector('#said');
const asked: string[] = [];

function element(spec: Spec, known: Ids, { tag, attributes, link }: Tag): HTMLElement {
  const made = document.createElement(tag);
  const chosen = spec.tags.some((other) => other.tag === chosenIn[tag]);
  const ids = chosen ? {} : known[tag];
  for (const [name, value] of Object.entries({ ...attributes, ...ids })) made.setAttribute(name, value);
  if (link) made.append(linkTo(link));
  return made;
}

function linkTo({ href, text }: NonNullable<Tag['link']>): HTMLAnchorElement {
  const made = document.createElement('a');
  Object.assign(made, { href, textContent: text });
  return made;
}

/** Addresses lead into a portal that is not here: they are said, not followed. */
function stay(event: MouseEvent): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link || event.defaultPrevented || link.pathname === location.pathname) return;
  event.preventDefault();
  say(`On your site this leads to ${link.getAttribute('href') ?? ''}`);
}

function say(text: string): void {
  if (said) said.textContent = text;
}

function tell(): void {
  const { height } = document.body.getBoundingClientRect();
  parent.postMessage({ height: Math.ceil(height), asked } satisfies Told, location.origin);
}

/** Which addresses the elements ask for: a preload has to name the very same. */
function listen(): void {
  const ask = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const { url, method } = new Request(input, init);
    if (method === 'GET') asked.push(url.replace(location.origin, ''));
    return ask(input, init).finally(tell);
  };
}

async function show(spec: Spec): Promise<void> {
  const { lang = 'sv', scheme = '', endpoint = '/me', tags } = spec;
  document.documentElement.lang = lang;
  document.documentElement.dataset['scheme'] = scheme;
  const ids = spec.endpoint ? {} : (await import('./mocked.ts')).mockGateway();
  listen();
  const portal = document.createElement('me-portal');
  portal.setAttribute('endpoint', endpoint);
  portal.append(...tags.filter(({ tag }) => /^me-[a-z-]+$/.test(tag)).map((tag) => element(spec, ids, tag)));
  place?.append(portal);
  document.addEventListener('click', stay);
  document.addEventListener('me-start', (event) => {
    event.preventDefault();
    say('On your site this gets a ticket and goes to the e-service.');
  });
  new ResizeObserver(tell).observe(document.body);
  await import(/* @vite-ignore */ new URL('widgets/loader.js', document.baseURI).href);
}

void show(fromAddress(location.hash));
