/**
 * Defines whatever `me-*` elements a page holds, now or later, and loads no others. One script tag is all that a page needs:
 *
 * ```html
 * <script type="module" src="/widgets/loader.js"></script>
 * ```
 *
 * Elements in a shadow root of the page's own are found by `observe(shadowRoot)`. Where the page writes texts its own way, what reads them comes as well.
 *
 * Where an editor takes away tags that it doesn't know, `<div data-me-widget="me-case-list" data-page-size="5">` stands for
 * `<me-case-list page-size="5">`: the element comes into the `div`, and what the `div` held into the element.
 */
const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  'me-portal': () => import('./elements/portal/define.ts'),
  'me-login': () => import('./elements/login/define.ts'),
  'me-eservice-catalog': () => import('./elements/eservice-catalog/define.ts'),
  'me-eservice': () => import('./elements/eservice/define.ts'),
  'me-start-eservice': () => import('./elements/start-eservice/define.ts'),
  'me-profile': () => import('./elements/profile/define.ts'),
  'me-case-list': () => import('./elements/case-list/define.ts'),
  'me-case': () => import('./elements/case/define.ts'),
  'me-case-event': () => import('./elements/case-event/define.ts'),
  'me-contact-preferences': () => import('./elements/contact-preferences/define.ts'),
  'me-message-form': () => import('./elements/message-form/define.ts'),
  'me-notices': () => import('./elements/notices/define.ts'),
};

/** The tags that the loader knows. */
export const tags: readonly string[] = Object.keys(modules);

const loading = new Map<string, Promise<unknown>>();

/** One element that can't be loaded is warned of, and does not hold up the others. */
function load(tag: string): Promise<unknown> {
  const now =
    loading.get(tag) ??
    modules[tag]?.().catch((error: unknown) => {
      console.warn(`me-widgets: <${tag}> could not be loaded, and shows what the page has put into it.`, error);
    }) ??
    Promise.resolve(
      console.warn(`me-widgets: data-me-widget="${tag}" is no element. Write one of: ${tags.join(', ')}.`),
    );
  loading.set(tag, now);
  return now;
}

const placed = new WeakSet<Element>();

/** Puts the element that `place` stands for into it. Of the place's attributes the element gets those that it has itself. */
async function put(place: HTMLElement, tag: string): Promise<void> {
  placed.add(place);
  await load(tag);
  const element = customElements.get(tag) as (CustomElementConstructor & { observedAttributes?: string[] }) | undefined;
  if (!element) return;
  const widget = document.createElement(tag);
  for (const name of element.observedAttributes ?? []) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) widget.setAttribute(name, value);
  }
  widget.append(...place.childNodes);
  place.append(widget);
}

const ownTexts = 'script[data-me-texts]';

/** What the page writes its own way. */
async function loadOwnTexts(): Promise<void> {
  try {
    await import('./locales/own/own-texts.ts');
  } catch (error) {
    console.warn('me-widgets: texts.js could not be loaded, and the page shows none of its own texts.', error);
  }
}

function discover(root: ParentNode): void {
  if (!loading.has(ownTexts) && root.querySelector(ownTexts)) loading.set(ownTexts, loadOwnTexts());
  const found = tags.filter((tag) => !loading.has(tag) && root.querySelector(tag));
  const places = [...root.querySelectorAll<HTMLElement>('[data-me-widget]')].filter((place) => !placed.has(place));
  if (!found.length && !places.length) return;
  // What every element needs, asked for at the same time as the elements instead of after them.
  import('./ui/me-element.ts').catch(() => undefined);
  for (const tag of found) void load(tag);
  for (const place of places) void put(place, place.dataset['meWidget'] ?? '');
}

/** Loads what `root` holds, and whatever comes into it later. Done for the document; a shadow root has to be given. */
export function observe(root: Document | ShadowRoot | Element): void {
  new MutationObserver(() => discover(root)).observe(root, { childList: true, subtree: true });
  discover(root);
}

// A server that renders the page imports it, too.
if (typeof document !== 'undefined') observe(document);
