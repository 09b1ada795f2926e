/**
 * The next time that a day of the year comes, at eight in the morning, Swedish winter time (RFC 3339). The demo's descriptions stay true
 * whenever it is run, and change once a year.
 * @param day As `03-01` for 1 March.
 */
export function next(day: string, now = new Date()): string {
  const inYear = (year: number) => `${year}-${day}T08:00:00+01:00`;
  const thisYear = inYear(now.getFullYear());
  return new Date(thisYear) > now ? thisYear : inYear(now.getFullYear() + 1);
}
