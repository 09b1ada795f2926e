/**
 * How many typing errors part two words: letters left out, added, changed, or two neighbours that have changed places (optimal
 * string alignment). Gives up at more than `most`, with Infinity: nearly all words differ from the start.
 */
export function edits(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = nextRow(one, other, i, above, before);
    if (Math.min(...row) > most) return Infinity;
    [before, above] = [above, row];
  }
  return above.at(-1) ?? 0;
}

/** The cheapest ways from the first `i` letters of one word to each beginning of the other. */
function nextRow(one: string, other: string, i: number, above: number[], before: number[]): number[] {
  const row = [i];
  for (let j = 1; j <= other.length; j++) {
    const changed = one[i - 1] === other[j - 1] ? 0 : 1;
    let steps = Math.min(cost(above, j) + 1, cost(row, j - 1) + 1, cost(above, j - 1) + changed);
    if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
      steps = Math.min(steps, cost(before, j - 2) + 1);
    }
    row.push(steps);
  }
  return row;
}

const cost = (row: number[], index: number): number => row[index] ?? Infinity;
