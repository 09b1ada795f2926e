/** Texts about what has come while a page is open. */
export const news = {
  'news.show': (count: number) => `Visa nytt (${count})`,
  'news.came': (button: string) => `Det har kommit något nytt. Knappen ”${button}” visar det.`,
};
