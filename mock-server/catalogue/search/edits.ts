/** How many typing errors part two words: letters left out, added, changed, or two that have changed places (Damerau and Levenshtein). */
export function edits(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) row.push(cheapest(rows, row, one, other, i, j));
    rows.push(row);
  }
  return at(rows, one.length, other.length);
}

function cheapest(rows: number[][], row: number[], one: string, other: string, i: number, j: number): number {
  const changed = one[i - 1] === other[j - 1] ? 0 : 1;
  const steps = [at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(rows, i - 1, j - 1) + changed];
  if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
    steps.push(at(rows, i - 2, j - 2) + 1);
  return Math.min(...steps);
}

const at = (rows: number[][], i: number, j: number): number => rows[i]?.[j] ?? 0;
