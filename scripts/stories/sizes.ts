/** The windows that stories are looked at in. */
export const desktop = { width: 1280, height: 900 };
/** The width that WCAG 2.2, criterion 1.4.10 (reflow) asks for. */
export const narrow = { width: 320, height: 800 };
/** What 400 % zoom leaves of a window of 1280 x 1024: the least that anything has room in. */
export const zoomed = { width: 320, height: 256 };
