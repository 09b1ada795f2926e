export const getSession = { name: 'getSession', method: 'GET', path: '/session' } as const;
export const extendSession = { name: 'extendSession', method: 'POST', path: '/session' } as const;
export const endSession = { name: 'endSession', method: 'DELETE', path: '/session' } as const;
