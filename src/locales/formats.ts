/** How dates and times are written, by the names that a page can give others for. */
export const dateFormats = {
  date: { dateStyle: 'long' },
  dateTime: { dateStyle: 'long', timeStyle: 'short' },
  time: { timeStyle: 'short' },
  /** A day of this year. */
  day: { day: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateFormatName = keyof typeof dateFormats;
export type NumberFormatName = 'number' | 'fileSize';
