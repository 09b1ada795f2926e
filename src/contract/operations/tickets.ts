export const getStart = { name: 'getStart', method: 'GET', path: '/eservices/{id}/start' } as const;
export const createTicket = { name: 'createTicket', method: 'POST', path: '/eservices/{id}/tickets' } as const;
