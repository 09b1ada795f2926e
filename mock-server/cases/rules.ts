export { addEvent, type NewEvent } from './add-event.ts';
export { matterOf } from './matter.ts';
export { messageOffer, officerAddress, type MessageOffer } from './message-offer.ts';
export { forgetReceipts, hasReceipt, receiptsOf, recordingReceipt } from './receipts.ts';
export { removeExpiredCase, type RemovedCase } from './remove-case.ts';
export { newsOfCases } from './news.ts';
export { recipientRows, reopenEvent, type Opened, type Opening } from './recipients.ts';
export { markRead as readEvent, putEventAside, tellAgain } from './change.ts';
export { dueRequests } from './due-requests.ts';
export { requestsOf, type CitizenRequest } from './requests.ts';
export type { Source } from './source.ts';
export { supplementAt, supplementRequest, type SupplementRequest } from './supplement-request.ts';
export { swedishDay } from './swedish-day.ts';
export { admitFile, refuseFile, waitingFile, type FileKey } from './waiting-files.ts';
export type { Viewer } from './visible.ts';
export { withdrawing, type Withdrawal } from './withdrawals.ts';
export type {
  Action,
  Decision,
  Detail,
  Happening,
  Information,
  Language,
  PlannedStep,
  StatusKind,
} from './happening.ts';
