import type { Verdict } from '../../scripts/contrast/verdicts.ts';

/** The global that holds the panel's stylesheet, laid over the theme that is chosen in the toolbar. */
export const stylesheet = 'stylesheet';

/** What the preview says when colours may have changed, and what the panel asks it for. */
export const measured = 'me-theme/measured';
export const ask = 'me-theme/ask';

/** Shows the story as it stands under another stylesheet, without rendering it again: for those who look at it in many. */
export const wear = 'me-theme/wear';

export interface Wear {
  css: string;
  scheme: string;
}

export interface Measured {
  /** How many pairs of colours were looked at. */
  pairs: number;
  verdicts: Verdict[];
}
