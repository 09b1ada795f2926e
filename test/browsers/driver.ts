/** Milliseconds; a machine may be busy. */
export const patience = 60_000;

/** What the tests need of a browser, whichever protocol it speaks. */
export interface Driver {
  /** Name and version, as the browser itself says them. */
  readonly browser: string;
  /** Sets out for the address; need not wait until it has come there. */
  goto: (url: string) => Promise<unknown>;
  /** What an expression in the page gives, as JSON. */
  evaluate: (expression: string) => Promise<unknown>;
  /** Pointer and keys, in the form that both of W3C's WebDrivers take. */
  perform: (source: InputSource) => Promise<unknown>;
}

export interface InputSource {
  type: 'pointer' | 'key';
  id: string;
  actions: Record<string, unknown>[];
}
