/**
 * The portal service's operations: the only part of the contract that a page loads.
 * `{name}` in a path is a path parameter. The schemas stand in `portal-service.ts`.
 */
export const operations = {
  listEservices: { method: 'GET', path: '/eservices' },
  getEservice: { method: 'GET', path: '/eservices/{id}' },
  getStart: { method: 'GET', path: '/eservices/{id}/start' },
  createTicket: { method: 'POST', path: '/eservices/{id}/tickets' },
  getProfile: { method: 'GET', path: '/profile' },
  replaceProfile: { method: 'PUT', path: '/profile' },
  listCases: { method: 'GET', path: '/cases' },
  getCase: { method: 'GET', path: '/cases/{id}' },
  archiveCase: { method: 'PUT', path: '/cases/{id}/archive' },
  restoreCase: { method: 'DELETE', path: '/cases/{id}/archive' },
  readEvent: { method: 'PUT', path: '/events/{id}/read' },
  getSession: { method: 'GET', path: '/session' },
  extendSession: { method: 'POST', path: '/session' },
  endSession: { method: 'DELETE', path: '/session' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: `/${string}` }>;

export type OperationName = keyof typeof operations;
