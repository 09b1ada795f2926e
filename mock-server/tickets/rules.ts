export type { eserviceService, HandedIn, SubmissionStatus } from './eservice-service.ts';
