export { forgetReminders } from './reminder.ts';
export { openTasksOf } from './tasks.ts';
