/** What a benchmark came to, as a ratio, and the goal that it is held to. */
export interface Result {
  name: string;
  ratio: number;
  atLeast?: number;
  atMost?: number;
}

/** Says how the benchmark went, as its last lines, and ends with 0 only when every goal is met. */
export function verdict(...results: Result[]): void {
  for (const { name, ratio, atLeast = 0, atMost = Infinity } of results) {
    const goal = atMost < Infinity ? `at most ${atMost}` : `at least ${atLeast}`;
    console.log(`${name}: ratio ${ratio.toFixed(2)}, goal ${goal}`);
    if (!(ratio >= atLeast && ratio <= atMost)) process.exitCode = 1;
  }
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The value that so many of a hundred are no greater than. */
export function percentile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * part) / 100) - 1)] ?? NaN;
}

/** Does the work for every item, so many at a time. */
export async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
