/** Gives the live examples of a page the height that they need, but for those whose place is fixed. */
import type { Told } from './spec.ts';

const lowest = 120;
/** What is higher scrolls within. */
const highest = 900;

addEventListener('message', ({ source, origin, data }: MessageEvent<Told>) => {
  if (origin !== location.origin) return;
  const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
  if (frame && !('fixed' in frame.dataset)) frame.height = String(Math.min(highest, Math.max(lowest, data.height)));
});
