/**
 * A citizen chooses an e-service in the list. Cancel it to show the e-service in a way of your own: the address then stays as it is,
 * and no page is loaded.
 */
export class MeEserviceSelectEvent extends Event {
  /** The chosen e-service's id. */
  readonly eserviceId: string;

  constructor(eserviceId: string) {
    super('me-eservice-select', { bubbles: true, composed: true, cancelable: true });
    this.eserviceId = eserviceId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'me-eservice-select': MeEserviceSelectEvent;
  }
}
