export const listNotices = { name: 'listNotices', method: 'GET', path: '/notices' } as const;
export const readNotice = { name: 'readNotice', method: 'PUT', path: '/notices/{id}/read' } as const;
export const archiveNotice = { name: 'archiveNotice', method: 'PUT', path: '/notices/{id}/archive' } as const;
export const restoreNotice = { name: 'restoreNotice', method: 'DELETE', path: '/notices/{id}/archive' } as const;
