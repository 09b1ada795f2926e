/** A citizen is about to change what is kept; nothing has been sent yet. Cancel it to keep things as they are. Holds no personal data. */
export class MeProfileSaveEvent extends Event {
  constructor() {
    super('me-profile-save', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'me-profile-save': MeProfileSaveEvent;
  }
}
