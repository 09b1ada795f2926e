export { beginSubmission, type Begun } from './begin.ts';
export { begunBy, isHandedIn, submissionsAt, type KeptSubmission } from './kept.ts';
export { closedProblem } from './request-closed.ts';
export { removeSubmissions } from './remove.ts';
export { sendAgain, type SentAgain } from './send-again.ts';
export { showSubmission, takenAt, type Received } from './show.ts';
export { listUntaken, readUntaken, type UntakenSubmission } from './stuck.ts';
export { admitUpload, refuseUpload, waitingUpload, type UploadKey } from './waiting-uploads.ts';
