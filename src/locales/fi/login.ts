import type { login as source } from '../sv/login.ts';

export const login: typeof source = {
  'login.loggedInAs': 'Kirjautuneena',
  'login.logOut': 'Kirjaudu ulos',
  'login.loggedOut': 'Olet kirjautunut ulos.',
  'login.failed': 'Uloskirjautuminen ei onnistunut. Yritä uudelleen ja sulje selain, jos se ei auta.',
  'login.endsSoon': 'Sinut kirjataan pian ulos',
  'login.idle': (minutes) =>
    minutes > 1
      ? `Et ole tehnyt mitään vähään aikaan. Sinut kirjataan ulos ${minutes} minuutin kuluttua.`
      : 'Et ole tehnyt mitään vähään aikaan. Sinut kirjataan ulos alle minuutin kuluttua.',
  'login.total': (minutes) =>
    minutes > 1
      ? `Olet ollut kirjautuneena niin kauan kuin on mahdollista. Sinun on kirjauduttava uudelleen ${minutes} minuutin kuluttua. Tallenna keskeneräiset tietosi.`
      : 'Olet ollut kirjautuneena niin kauan kuin on mahdollista. Sinun on kirjauduttava uudelleen alle minuutin kuluttua. Tallenna keskeneräiset tietosi.',
  'login.stay': 'Pysy kirjautuneena',
  'login.close': 'Sulje',
};
