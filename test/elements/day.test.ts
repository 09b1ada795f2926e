/** Days as `ui/day.ts` puts them together are those that the browser's own time zone and calendar give. */
import { expect } from '@open-wc/testing';
import { inSweden, longDay } from '../../src/ui/day.ts';
import { dayText } from '../../src/ui/deadline.ts';
import { Localize } from '../../src/ui/localize.ts';

const HOUR = 3_600_000;
/** Every third hour and a half of thirty years, so that no day and no change of clocks is missed. */
const times = Array.from({ length: 75_000 }, (_, index) => new Date(Date.UTC(2000, 0, 1) + index * 3.5 * HOUR));
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const calendar = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Stockholm', dateStyle: 'long' });

/** In a language. */
function localize(lang: string): Localize {
  const element = Object.assign(document.createElement('div'), { lang });
  return new Localize(Object.assign(element, { addController: () => undefined }) as never);
}

describe('a day in words', () => {
  it('is by Swedish clocks, summer and winter', () => {
    const wrong = times.filter((time) => inSweden(+time).slice(0, 19).replace('T', ' ') !== clock.format(time));
    expect(wrong.map((time) => time.toISOString())).to.deep.equal([]);
  });

  it('is as the browser would write it in Swedish', () => {
    const sv = localize('sv-SE');
    const written = (time: Date) => longDay(time.toISOString(), sv).replaceAll('\u00a0', ' ');
    const wrong = times.filter((time) => written(time) !== calendar.format(time));
    expect(wrong.map((time) => time.toISOString())).to.deep.equal([]);
  });

  it('is the browser’s in other languages, and goes without the year that it is', () => {
    const days = ['en', 'en-GB', 'fi'].map((lang) => longDay('2031-03-05', localize(lang)).replaceAll('\u00a0', ' '));
    expect(days).to.deep.equal(['March 5, 2031', '5 March 2031', '5. maaliskuuta 2031']);
    const day = `${inSweden(Date.now()).slice(0, 4)}-03-05`;
    const short = ['sv', 'en', 'fi'].map((lang) => dayText(day, localize(lang)).replaceAll('\u00a0', ' '));
    expect(short).to.deep.equal(['5 mars', 'March 5', '5. maaliskuuta']);
  });
});
