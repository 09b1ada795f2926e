export const listTasks = { name: 'listTasks', method: 'GET', path: '/tasks' } as const;
