/**
 * A citizen is about to put a case into the archive, or to take it back; nothing has been sent yet. Cancel it to leave the case where it is.
 */
export class MeCaseArchiveEvent extends Event {
  /** The case's id. */
  readonly caseId: string;
  /** False when it is taken back. */
  readonly archive: boolean;

  constructor(caseId: string, archive: boolean) {
    super('me-case-archive', { bubbles: true, composed: true, cancelable: true });
    this.caseId = caseId;
    this.archive = archive;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'me-case-archive': MeCaseArchiveEvent;
  }
}
