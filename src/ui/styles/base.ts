import { readable } from '../../theme/readable.ts';
import { scale } from '../../theme/scale.ts';
import { tokens } from '../../theme/tokens.ts';
import { focus } from './focus.ts';
import { link } from './link.ts';
import { typography } from './typography.ts';
import { visuallyHidden } from './visually-hidden.ts';

/** What every element's styles begin with. */
export const base = [tokens, readable, scale, typography, link, focus, visuallyHidden];
