/** A citizen is about to log out; nothing has been sent yet. Cancel it to ask first, and go on with `logOut()`. */
export class MeLogoutEvent extends Event {
  constructor() {
    super('me-logout', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'me-logout': MeLogoutEvent;
  }
}
