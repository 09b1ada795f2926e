import { SignalFault } from './signal-fault.ts';
import type { Signal } from './signal.ts';

/** A file that came with a signal. */
export interface Attachment {
  /** As the signal's `attachment` elements name it. */
  file: string;
  /** The media type, as its sender gave it. */
  type: string;
  bytes: Uint8Array;
}

/** Checks that every file that the signal names has come, once, and none that it doesn't name. Throws `SignalFault`. */
export function checkAttachments({ content }: Signal, attachments: readonly Attachment[]): void {
  const named =
    content.kind === 'event' ? content.actions.flatMap((it) => (it.kind === 'attachment' ? it.file : [])) : [];
  const came = attachments.map(({ file }) => file);
  for (const file of named) {
    if (!came.includes(file)) {
      throw new SignalFault(
        `The signal names the attachment "${file}", but no data part has that file name. Send the file along.`,
      );
    }
  }
  for (const [index, file] of came.entries()) {
    if (came.indexOf(file) < index) {
      throw new SignalFault(`Two data parts have the file name "${file}". Give each file a name of its own.`);
    }
    if (!named.includes(file)) {
      throw new SignalFault(`The file "${file}" is named by no <attachment>. Name it in the signal, or leave it out.`);
    }
  }
}
