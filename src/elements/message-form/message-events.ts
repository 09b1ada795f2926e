/** A message is about to be sent. Cancel it to stop that; what has been typed stays. Holds nothing of the text. */
export class MeMessageSendEvent extends Event {
  /** The event that it is about. */
  readonly eventId: string;

  constructor(eventId: string) {
    super('me-message-send', { bubbles: true, composed: true, cancelable: true });
    this.eventId = eventId;
  }
}

/** Mina Engagemang has the message. Holds nothing of the text. */
export class MeMessageSentEvent extends Event {
  /** The event that it is about. */
  readonly eventId: string;

  constructor(eventId: string) {
    super('me-message-sent', { bubbles: true, composed: true });
    this.eventId = eventId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'me-message-send': MeMessageSendEvent;
    'me-message-sent': MeMessageSentEvent;
  }
}
