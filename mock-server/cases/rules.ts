export { addEvent, type NewEvent } from './add-event.ts';
export { addNotice, type NewNotice } from './add-notice.ts';
export { messageOffer, officerAddress, type MessageOffer } from './message-offer.ts';
export { forgetReceipts, recordReceipt } from './receipts.ts';
export { removeExpiredCase, type RemovedCase } from './remove-case.ts';
export { reopen } from './recipients.ts';
export { admitFile, refuseFile, waitingFile, type FileKey } from './waiting-files.ts';
export { withdraw, type Withdrawal } from './withdrawals.ts';
export type { Action, Decision, Happening, Information, Language, PlannedStep, StatusKind } from './happening.ts';
