export { bringContacts } from './contacts.ts';
export { notify, isReachable, type News } from './notify.ts';
export { listUntold, type Untold } from './untold.ts';
