/** SHS writes local time without zone; nodes in Sweden mean Swedish time. */
const swedish = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Formatting takes long, and what happens now is told of several times. */
let latest = { second: NaN, local: '' };

/** `2026-11-23T09:00:00`. */
export function toLocal(time: Date): string {
  const second = Math.floor(time.getTime() / 1000);
  if (second !== latest.second) latest = { second, local: swedish.format(time).replace(' ', 'T') };
  return latest.local;
}

/** `2026-11-23`. */
export const dayOf = (time: Date) => toLocal(time).slice(0, 10);

/** The time that a local one means; undefined for what is none. In the hour that comes twice a year, the later. */
export function fromLocal(local: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(local)) return undefined;
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const offset = (at: number) => Date.parse(`${toLocal(new Date(at))}Z`) - at;
  return new Date(asUtc - offset(asUtc - offset(asUtc)));
}
