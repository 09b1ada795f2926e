/** A citizen's case is no longer as it was: an event has been read, or the case has been put into the archive or taken back. Holds no personal data. */
export class MeCaseChangeEvent extends Event {
  /** The case's id. */
  readonly caseId: string;

  constructor(caseId: string) {
    super('me-case-change', { bubbles: true, composed: true });
    this.caseId = caseId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'me-case-change': MeCaseChangeEvent;
  }
}
