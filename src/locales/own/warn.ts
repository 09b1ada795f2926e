const said = new Set<string>();

/** Says once in the console what is wrong with a page's own texts. */
export function warn(what: string): void {
  const message = `me-widgets: <script data-me-texts>: ${what}`;
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
}
