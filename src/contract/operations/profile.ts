export const getProfile = { name: 'getProfile', method: 'GET', path: '/profile' } as const;
export const replaceProfile = { name: 'replaceProfile', method: 'PUT', path: '/profile' } as const;
