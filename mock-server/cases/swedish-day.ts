const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** The day that it is in Sweden, `YYYY-MM-DD`: last days end there at midnight. */
export const swedishDay = (at: Date): string => format.format(at);
