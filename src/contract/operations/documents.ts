export const listDocuments = { name: 'listDocuments', method: 'GET', path: '/documents' } as const;
