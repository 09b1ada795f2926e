/** A citizen is about to put a notice into the archive, or to take it back; nothing has been sent yet. Cancel it to leave the notice where it is. */
export class MeNoticeArchiveEvent extends Event {
  /** The notice's id; of an event of a case, the event's. */
  readonly noticeId: string;
  /** False when it is taken back. */
  readonly archive: boolean;

  constructor(noticeId: string, archive: boolean) {
    super('me-notice-archive', { bubbles: true, composed: true, cancelable: true });
    this.noticeId = noticeId;
    this.archive = archive;
  }
}

/** A notice is no longer as it was: it has been read, put into the archive or taken back. Holds no personal data. */
export class MeNoticeChangeEvent extends Event {
  readonly noticeId: string;

  constructor(noticeId: string) {
    super('me-notice-change', { bubbles: true, composed: true });
    this.noticeId = noticeId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'me-notice-archive': MeNoticeArchiveEvent;
    'me-notice-change': MeNoticeChangeEvent;
  }
}
