import type { Texts } from '../texts.ts';

export const news: Texts<typeof import('../sv/news.ts').news> = {
  'news.show': (count) => `Näytä uudet (${count})`,
  'news.came': (button) => `Jotain uutta on tullut. Painike ”${button}” näyttää sen.`,
};
