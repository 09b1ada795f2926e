import type { Answer } from '../client/client.ts';
import type { MeElement } from './me-element.ts';

/** What new things come into. */
export type Listing = Answer<'listCases' | 'getCase' | 'listNotices'>;

/** A `Resource` of such a thing. */
export interface Shown {
  readonly value: Listing | undefined;
  readonly at: Date | undefined;
  ask(): Promise<Listing> | undefined;
  replace(value: Listing): void;
}

/**
 * What has come since something was asked for, behind a button, for a place that has room beside what stands there (`styles/news-place.ts`). It takes a chunk of
 * its own, loaded after the first answer: call what this returns at each render.
 */
export function newsOf(host: MeElement, data: Shown): () => unknown {
  let asked = false;
  let held: { view(): unknown } | undefined;
  return () => {
    if (data.at && !asked) {
      asked = true;
      import('./held-back.ts').then(
        ({ HeldBack }) => (held = new HeldBack(host, data)),
        () => undefined,
      );
    }
    return held?.view();
  };
}
