export { addNotice, reopenNotice, type NewNotice } from './add-notice.ts';
