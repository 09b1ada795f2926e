export const getCalendar = { name: 'getCalendar', method: 'GET', path: '/calendar' } as const;
export const createCalendar = { name: 'createCalendar', method: 'POST', path: '/calendar' } as const;
export const revokeCalendar = { name: 'revokeCalendar', method: 'DELETE', path: '/calendar' } as const;
export const openCalendar = { name: 'openCalendar', method: 'POST', path: '/open/calendar' } as const;
