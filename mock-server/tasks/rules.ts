export { forgetReminders } from './reminder.ts';
