/** The nearest ancestor (or `element` itself) that matches, also outside the shadow roots that `element` stands in. */
export function closestAcrossRoots(element: Element, selector: string): Element | undefined {
  const found = element.closest(selector);
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closestAcrossRoots(root.host, selector) : undefined;
}
