export { checkAttachments, type Attachment } from './attachment.ts';
export { markRemoved } from './mark-removed.ts';
export { filesNamed, readSignal } from './read-signal.ts';
export { signalSchema } from './schema.ts';
export { faultsOf, SignalFault, throwFaults } from './signal-fault.ts';
export type { Signal } from './signal.ts';
export { aboutSignal, takeIn, type Arrival, type Asked, type Outcome } from './take-in.ts';
