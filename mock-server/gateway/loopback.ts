/** Whether an address is of this machine alone: only there may a connection do without TLS, and a login take a hint. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Throws unless the address is `https`, or on this machine. */
export function requireSafe(name: string, url: string): void {
  if (!URL.canParse(url)) throw new Error(`The gateway's "${name}" is "${url}", which is no absolute URL.`);
  if (new URL(url).protocol === 'https:' || isLoopback(url)) return;
  throw new Error(
    `The gateway's "${name}" is "${url}". Use https: only addresses of this machine itself may do without.`,
  );
}
