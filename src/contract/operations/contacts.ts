export const getContacts = { name: 'getContacts', method: 'GET', path: '/contacts' } as const;
export const setPreferences = { name: 'setPreferences', method: 'PUT', path: '/contacts/preferences' } as const;
export const setChannel = { name: 'setChannel', method: 'PUT', path: '/contacts/channels/{kind}' } as const;
export const removeChannel = { name: 'removeChannel', method: 'DELETE', path: '/contacts/channels/{kind}' } as const;
export const sendCode = { name: 'sendCode', method: 'POST', path: '/contacts/channels/{kind}/code' } as const;
export const verifyChannel = {
  name: 'verifyChannel',
  method: 'POST',
  path: '/contacts/channels/{kind}/verification',
} as const;
export const cancelVerification = {
  name: 'cancelVerification',
  method: 'DELETE',
  path: '/contacts/channels/{kind}/verification',
} as const;
export const listSent = { name: 'listSent', method: 'GET', path: '/sent' } as const;
export const unsubscribe = { name: 'unsubscribe', method: 'POST', path: '/unsubscriptions/{token}' } as const;
