export { bringContacts } from './contacts/bring.ts';
export { notify, reachableFor, type News } from './notify.ts';
export type { Matter } from './tables.ts';
export { listUntold, type Untold } from './untold.ts';
