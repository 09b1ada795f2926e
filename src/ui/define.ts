declare global {
  /** On the page and not in the module: copies that load at the same time take each other's tags, and one warning is enough. */
  var meWidgetsWarned: boolean | undefined;
}

type Versioned = CustomElementConstructor & { version: string };

/**
 * Defines `tag`, once. Another copy or version of the library on the page may have been first: then that one stays, this one
 * gives way with a single warning in the console, and nothing throws.
 */
export function define(tag: string, element: Versioned): void {
  const existing = customElements.get(tag) as Versioned | undefined;
  if (!existing) return customElements.define(tag, element);
  if (existing === element || globalThis.meWidgetsWarned) return;
  globalThis.meWidgetsWarned = true;
  console.warn(
    `me-widgets ${element.version} gives way: the page has <${tag}> ${existing.version}. Load one copy only.`,
  );
}
