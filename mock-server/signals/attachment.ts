/** A file that came with a signal. */
export interface Attachment {
  /** As the signal's `attachment` elements name it. */
  file: string;
  /** The media type, as its sender gave it. */
  type: string;
  bytes: Uint8Array;
}
