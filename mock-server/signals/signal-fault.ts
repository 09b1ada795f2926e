/** A signal that can't be taken as it is. The message says what is wrong and how to mend it, and holds no personal number. */
export class SignalFault extends Error {
  /** Where in the XML, counted from 1; undefined where no one place is at fault. */
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(message: string, line?: number, column?: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}
