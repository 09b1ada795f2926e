/** Says how the benchmark went, as its last line, and ends with 0 only when the goal is met. */
export function verdict(name: string, ratio: number, goal: number): void {
  console.log(`${name}: ratio ${ratio.toFixed(2)}, goal ${goal}`);
  process.exitCode = ratio >= goal ? 0 : 1;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
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
