/**
 * A citizen is about to leave for the e-service that takes the supplement; nothing has been sent yet. Cancel it to stay. It never holds a ticket: there is none
 * until the moment of leaving.
 */
export class MeSupplementEvent extends Event {
  /** The id of the event that asks for it. */
  readonly eventId: string;
  /** The id of its action. */
  readonly actionId: string;

  constructor(eventId: string, actionId: string) {
    super('me-supplement', { bubbles: true, composed: true, cancelable: true });
    this.eventId = eventId;
    this.actionId = actionId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'me-supplement': MeSupplementEvent;
  }
}
