export const listEservices = { name: 'listEservices', method: 'GET', path: '/eservices' } as const;
export const getEservice = { name: 'getEservice', method: 'GET', path: '/eservices/{id}' } as const;
