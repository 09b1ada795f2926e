import type { Texts } from '../texts.ts';

export const news: Texts<typeof import('../sv/news.ts').news> = {
  'news.show': (count) => `Show new (${count})`,
  'news.came': (button) => `Something new has come. The button “${button}” shows it.`,
};
