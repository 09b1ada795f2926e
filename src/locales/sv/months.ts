/** The months, for days in words: see `ui/day.ts`. */
export const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);
