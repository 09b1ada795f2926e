export const getNews = { name: 'getNews', method: 'GET', path: '/news' } as const;
export const live = { method: 'GET', path: '/live' } as const;
