export const listCases = { name: 'listCases', method: 'GET', path: '/cases' } as const;
export const getCase = { name: 'getCase', method: 'GET', path: '/cases/{id}' } as const;
export const archiveCase = { name: 'archiveCase', method: 'PUT', path: '/cases/{id}/archive' } as const;
export const restoreCase = { name: 'restoreCase', method: 'DELETE', path: '/cases/{id}/archive' } as const;
export const readEvent = { name: 'readEvent', method: 'PUT', path: '/events/{id}/read' } as const;
