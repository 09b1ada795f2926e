import { addons } from 'storybook/preview-api';
import { measure } from '../../scripts/contrast/measure.ts';
import { Swatches } from '../../scripts/contrast/swatches.ts';
import { verdicts } from '../../scripts/contrast/verdicts.ts';
import { ask, measured, type Measured } from './channel.ts';

customElements.define('me-swatches', Swatches);

/** Out of sight, on the page that the stories are on. */
const swatches = new Swatches();
swatches.hidden = true;
document.body.append(swatches);

/** Tells the panel how readable everything is under the present theme. */
export async function tellContrast(): Promise<void> {
  await swatches.updateComplete;
  const pairs = measure(swatches);
  addons.getChannel().emit(measured, { pairs: pairs.length, verdicts: verdicts(pairs) } satisfies Measured);
}

addons.getChannel().on(ask, () => void tellContrast());
