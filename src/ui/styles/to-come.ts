import { css } from 'lit';
import { skeleton } from './skeleton.ts';

/** Lines about as high together as what is to come, fainter where that is less sure. */
export const toCome = [
  skeleton,
  css`
    .to-come {
      max-inline-size: var(--_measure);
      mask-image: linear-gradient(black, transparent);
    }
  `,
];
