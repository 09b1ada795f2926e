/**
 * Defines whatever `me-*` elements a page holds, now or later, and loads no others. One script tag is all that a page needs:
 *
 * ```html
 * <script type="module" src="/widgets/loader.js"></script>
 * ```
 *
 * Elements in a shadow root of the page's own are found by `observe(shadowRoot)`.
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

const asked = new Set<string>();

/** One element that can't be loaded is warned of, and does not hold up the others. */
async function load(tag: string): Promise<void> {
  asked.add(tag);
  try {
    await modules[tag]?.();
  } catch (error) {
    console.warn(`me-widgets: <${tag}> could not be loaded, and shows what the page has put into it.`, error);
  }
}

function discover(root: ParentNode): void {
  const found = tags.filter((tag) => !asked.has(tag) && root.querySelector(tag));
  if (!found.length) return;
  // What every element needs, asked for at the same time as the elements instead of after them.
  import('./ui/me-element.ts').catch(() => undefined);
  for (const tag of found) void load(tag);
}

/** Loads what `root` holds, and whatever comes into it later. Done for the document; a shadow root has to be given. */
export function observe(root: Document | ShadowRoot | Element): void {
  new MutationObserver(() => discover(root)).observe(root, { childList: true, subtree: true });
  discover(root);
}

observe(document);
