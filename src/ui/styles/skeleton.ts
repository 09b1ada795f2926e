import { css } from 'lit';

/** A line of text that is still loading. It breathes only for those who have not asked for less motion. */
export const skeleton = css`
  .skeleton {
    display: block;
    block-size: 0.75em;
    margin-block: calc((1lh - 0.75em) / 2);
    border-radius: var(--_radius);
    background: currentColor;
    color: color-mix(in srgb, currentColor 12%, transparent);
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }

    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  }

  @media (forced-colors: active) {
    .skeleton {
      background: GrayText;
    }
  }
`;
