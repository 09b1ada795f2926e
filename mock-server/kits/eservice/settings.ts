/** How an e-service reaches ME. */
export interface Settings {
  /** ME's address: `https://me.example`. */
  me: string;
  /** Files in PEM form: the e-service's own certificate, registered at ME with the role `eservice`, and its key. */
  certificate: string;
  key: string;
  /** The authority that ME's own certificate is issued by, in PEM form; left out, those that the machine knows. */
  authority?: string;
  /** Milliseconds to wait for an answer; 10,000 unless said. A citizen waits as long. */
  timeout?: number;
}

export const defaultTimeout = 10_000;

/** ME's address, where only TLS shows who answers. Throws for what could never be called. */
export function addressOf({ me }: Settings): URL {
  const url = URL.canParse(me) ? new URL(me) : undefined;
  if (url?.protocol === 'https:') return url;
  throw new TypeError('"me" is not ME\'s address: give one that begins with https://, such as https://me.example.');
}
