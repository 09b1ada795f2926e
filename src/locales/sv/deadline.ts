/** Last days, wherever something has one. `date` is the day in words, `days` how many are left. */
export const deadline = {
  'deadline.text': (date: string, days: number) => {
    if (days > 1) return `senast ${date}, ${days}\u00a0dagar kvar`;
    if (days === 1) return `senast i morgon, ${date}`;
    return `sista dagen är i dag, ${date}`;
  },
  'deadline.over': (date: string) => `sista dagen var ${date}`,
};
