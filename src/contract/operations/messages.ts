export const getMessages = { name: 'getMessages', method: 'GET', path: '/events/{id}/messages/{action}' } as const;
export const sendMessage = { name: 'sendMessage', method: 'POST', path: '/events/{id}/messages/{action}' } as const;
