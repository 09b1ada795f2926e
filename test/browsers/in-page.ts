/**
 * Functions that run in the page, as their source, all of them together: they may use each other and nothing else. They reach into
 * shadow trees.
 */

export interface Point {
  x: number;
  y: number;
}

function everything(root: ParentNode): HTMLElement[] {
  const elements = [...root.querySelectorAll<HTMLElement>('*')];
  return elements.flatMap((element) => [element, ...(element.shadowRoot ? everything(element.shadowRoot) : [])]);
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function nameOf(element: HTMLElement): string {
  const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLElement>)] : [];
  return words(element.ariaLabel ?? [...labels, element].map(({ textContent }) => textContent).join(' '));
}

/** All that can be read. */
function text(): string {
  const visible = everything(document.body).filter((element) => element.checkVisibility());
  const nodes = visible.flatMap(({ childNodes }) => [...childNodes]);
  return words(nodes.map((node) => (node instanceof Text ? node.data : '')).join(' '));
}

/**
 * Where the middle is of what has the name, or a name that begins so, and can be pressed. Only in elements: what stands there until they have come
 * is for pages without JavaScript.
 */
function place(name: string): Point | undefined {
  const found = everything(document.body).find(
    (element) =>
      element.getRootNode() instanceof ShadowRoot &&
      element.matches('a[href], button, summary, input, textarea, select') &&
      element.checkVisibility() &&
      nameOf(element).startsWith(name),
  );
  found?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = found?.getClientRects()[0];
  return box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

/** The name of what has the focus, if it can be seen that it has. */
function focused(): string | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!(element instanceof HTMLElement)) return undefined;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const isVisible = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  return isVisible ? nameOf(element) : undefined;
}

/** What the field holds that has the label. */
function valueOf(label: string): string | undefined {
  const fields = everything(document.body).filter((element) => element instanceof HTMLInputElement);
  return fields.find((field) => nameOf(field).startsWith(label))?.value;
}

/** How often the page has asked for what is at that path. */
function requests(path: string): number {
  return performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname === path).length;
}

export const looks = { text, place, focused, valueOf, requests };

/** The expression that calls one of them. */
export function looking(name: keyof typeof looks, argument?: string): string {
  const sources = [everything, words, nameOf, ...Object.values(looks)].map(String);
  return `(() => { ${sources.join('\n')}\nreturn ${name}(${JSON.stringify(argument)}) })()`;
}
