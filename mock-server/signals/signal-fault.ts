/** A signal that can't be taken as it is. The message says what is wrong and how to mend it, and holds no personal number. */
export class SignalFault extends Error {
  /** Where in the XML, counted from 1; undefined where no one place is at fault. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** What else was found to be wrong with it at the same time. */
  also: readonly SignalFault[] = [];

  constructor(message: string, line?: number, column?: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** Throws the first of the faults, which tells of the others; returns where there is none. */
export function throwFaults([first, ...also]: readonly SignalFault[]): void {
  if (first) throw Object.assign(first, { also });
}

/** The faults that the work throws, each by itself; none where it succeeds. */
export function faultsOf(work: () => unknown): SignalFault[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof SignalFault) return [error, ...error.also];
    throw error;
  }
}
