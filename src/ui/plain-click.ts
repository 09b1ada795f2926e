/**
 * Whether a click on a link asks for nothing but to follow it. With a modifier key or another button the browser does what it
 * always does: a new tab, a download.
 */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.defaultPrevented && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
