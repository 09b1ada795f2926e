import type { Texts } from '../texts.ts';

export const common: Texts<typeof import('../sv/common.ts').common> = {
  'common.loading': 'Haetaan …',
  'common.retry': 'Yritä uudelleen',
  'common.offline': 'Yhteyttä ei saada. Tarkista verkkoyhteytesi ja yritä uudelleen.',
  'common.failed': 'Palvelussamme tapahtui virhe. Yritä hetken kuluttua uudelleen.',
  'common.notFound': 'Etsimääsi ei enää ole tai sitä ei näytetä täällä.',
  'common.stale': (time) => `Uusia tietoja ei juuri nyt saada. Nämä tiedot olivat voimassa kello ${time}.`,
  'common.login-needed': 'Kirjaudu sisään nähdäksesi tämän.',
  'common.login-too-weak': 'Nähdäksesi tämän sinun on kirjauduttava turvallisemmalla tavalla.',
  'common.login-too-old': 'Kirjautumisestasi on kulunut aikaa. Kirjaudu uudelleen nähdäksesi tämän.',
  'common.logIn': 'Kirjaudu sisään',
  'common.logInAgain': 'Kirjaudu uudelleen',
};
