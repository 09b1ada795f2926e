/**
 * An address that may be put in a link or gone to. A page checks no answers against the contract, so this stands between a
 * broken answer and `javascript:`.
 */
export function webAddress(address: string): string {
  const { protocol, href } = new URL(address, location.href);
  if (protocol === 'https:' || protocol === 'http:') return href;
  throw new TypeError(`Not an address of the web: ${protocol}`);
}
