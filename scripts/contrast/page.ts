/** What the gate loads into its page. */
import { Swatches } from './swatches.ts';

customElements.define('me-swatches', Swatches);

export { measure } from './measure.ts';
export { settings } from './settings.ts';
