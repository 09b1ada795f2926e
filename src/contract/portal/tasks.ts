import * as operations from '../operations/tasks.ts';
import { taskList, taskQuery } from '../schemas/task.ts';
import type { Service } from '../service.ts';

/** What is asked of the citizen, in all their cases. */
export const taskOperations = {
  listTasks: {
    ...operations.listTasks,
    summary: 'What is asked of the citizen in all cases that this portal shows: what is open first, by its last day',
    access: 'citizen',
    view: 'cases',
    query: taskQuery,
    answer: taskList,
  },
} as const satisfies Service;
