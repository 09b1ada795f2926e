/** A citizen is about to change where or of what they are told; nothing has been sent yet. Cancel it to keep things as they are. Holds no personal data. */
export class MeContactPreferencesSaveEvent extends Event {
  constructor() {
    super('me-contact-preferences-save', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'me-contact-preferences-save': MeContactPreferencesSaveEvent;
  }
}
