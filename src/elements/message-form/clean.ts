/** As ME takes it: line breaks and tabs are the only control characters, and space around it means nothing. */
export const clean = (typed: string): string =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .trim();
