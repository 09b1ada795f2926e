/**
 * A citizen has pressed the button or link that leads to the e-service; nothing has been sent yet. Cancel it to do
 * something first, and go on with `start()`. It never holds a ticket: there is none until the moment of leaving.
 */
export class MeStartEvent extends Event {
  /** Which e-service: its id. */
  readonly eserviceId: string;

  constructor(eserviceId: string) {
    super('me-start', { bubbles: true, composed: true, cancelable: true });
    this.eserviceId = eserviceId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'me-start': MeStartEvent;
  }
}
