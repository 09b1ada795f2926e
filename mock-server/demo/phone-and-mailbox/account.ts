import type { Secrets } from '../secrets.ts';

/** ME's account at the demo's SMS gateway. */
export const smsAccount = (secrets: Secrets) => ({ username: 'mina-engagemang', password: secrets('SMS gateway') });
