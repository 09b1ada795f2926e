import { html, nothing, type TemplateResult } from 'lit';
import type { ChannelKind } from '../../contract/types.ts';
import { line } from '../../ui/text.ts';

/** The parts of the element that say by themselves what became of a change. */
export type Place = ChannelKind | 'choices';

/** What became of the last change. `fault`: it is the typed text that has to be mended, so it stands at the input. */
export interface Outcome {
  place: Place;
  tone: 'success' | 'error' | 'fault';
  text: string;
}

/** Always there, so that what appears in it is announced (WCAG 4.1.3); it takes the focus where what was pressed is gone. */
export function outcome(place: Place, said: Outcome | undefined): TemplateResult {
  const shown = said && said.tone !== 'fault' ? line(said.text, nothing, `alert ${said.tone}`) : nothing;
  return html`<div role="status" id="said-${place}" tabindex="-1">${shown}</div>`;
}
