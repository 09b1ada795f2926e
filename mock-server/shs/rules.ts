export { storeAgreed } from './agreed.ts';
export type { ErrorCode } from './fault.ts';
export { sayFault } from './late-fault.ts';
export { readMessage, type DataPart } from './message.ts';
export { listQuarantined, readQuarantined, type Quarantined } from './quarantine.ts';
export { retryQuarantined, type Retried } from './retry.ts';
export { dropOwnMessage, ownMessage, pushAgain, type OwnMessageState } from './own-message.ts';
export type { OwnMessageKey } from './push-job.ts';
export { sendMessage, supplementRoute, type OwnMessage } from './send.ts';
