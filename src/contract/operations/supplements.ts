export const createSupplementTicket = {
  name: 'createSupplementTicket',
  method: 'POST',
  path: '/events/{id}/supplements/{action}/tickets',
} as const;
