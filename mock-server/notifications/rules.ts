export { bringContacts } from './contacts.ts';
export { notify, type News } from './notify.ts';
export { listUntold, type Untold } from './untold.ts';
