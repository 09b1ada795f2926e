/**
 * A citizen chooses a case in the list. Cancel it to show the case in a way of your own: the address then stays as it is,
 * and no page is loaded.
 */
export class MeCaseSelectEvent extends Event {
  /** The chosen case's id. */
  readonly caseId: string;

  constructor(caseId: string) {
    super('me-case-select', { bubbles: true, composed: true, cancelable: true });
    this.caseId = caseId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'me-case-select': MeCaseSelectEvent;
  }
}
