import type { OperationName } from '../contract/types.ts';

/**
 * A question to Mina Engagemang has been answered, or was not: dispatched on `document`, for the page to measure by. Nobody else is told. It
 * holds no address, id or text, so that it says nothing about a citizen. A read that is asked once more is told of twice.
 */
export type MeTelemetryEvent = CustomEvent<Telemetry>;

export interface Telemetry {
  /** Which operation of the portal service: `listCases`. */
  operation: OperationName;
  /** `ok`, the code of the problem, or why there was no answer to use: `network`, `timeout`, `aborted` or `bad-answer`. */
  outcome: string;
  /** The HTTP status; 0 when nobody answered. */
  status: number;
  /** How long it took, in milliseconds. */
  duration: number;
}

export const tellPage = (detail: Telemetry): unknown =>
  document.dispatchEvent(new CustomEvent('me-telemetry', { detail }));

declare global {
  interface DocumentEventMap {
    'me-telemetry': MeTelemetryEvent;
  }
}
