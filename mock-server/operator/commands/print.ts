/** Everything but line breaks and tabs that a terminal would take as an order: what a message holds was written by others. */
const orders = /[^\P{Cc}\n\t]/gu;

/** Prints a text, so that nothing in it can move the cursor or change what has been printed. */
export function print(text: string): void {
  console.log(text.replaceAll(orders, '\uFFFD'));
}

/** Prints an object on a line of its own. */
export function printJson(value: object): void {
  console.log(JSON.stringify(value));
}

/** Rows as lines, their cells under each other. */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** To the second, in UTC: `2026-11-23 09:00:00Z`. */
export const shortTime = (time: string) => new Date(time).toISOString().replace('T', ' ').replace(/\.\d+/, '');
