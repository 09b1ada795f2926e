import type { Texts } from './texts.ts';

export const fi: Texts = {
  news: ({ organisation, further, asked }) =>
    asked
      ? `Sinulla on tehtävää: ${organisation}.`
      : `Sinulle on ${further ? 'lisää ' : ''}uutta luettavaa: ${organisation}.`,
  logIn: ({ loginUrl, organisation }) => (loginUrl ? `Kirjaudu: ${loginUrl}` : `Kirjaudu palveluun: ${organisation}.`),
  subject: (organisation, asked) => `${asked ? 'Sinulla on tehtävää' : 'Uutta luettavaa'}: ${organisation}`,
  greeting: 'Hei!',
  secrecy: 'Kun olet kirjautunut, näet, mistä on kyse. Sitä ei kerrota tässä, koska muut voivat lukea sähköpostia.',
  noReply: 'Tähän viestiin ei voi vastata.',
  unsubscribe: (url) => `Etkö halua tällaista sähköpostia? Poista se käytöstä: ${url}`,
  code: {
    sms: (code) =>
      `${code} on koodisi palveluun Mina Engagemang. Se on voimassa 10 minuuttia. Älä anna sitä kenellekään.`,
    subject: 'Koodisi palveluun Mina Engagemang',
    mail: (code) =>
      `Koodisi on ${code}. Kirjoita se sivulle, jolla annoit sähköpostiosoitteesi. Se on voimassa 10 minuuttia. Älä anna sitä kenellekään.`,
    notYou: 'Etkö ole pyytänyt koodia? Sinun ei tarvitse tehdä mitään.',
  },
  changed: {
    replaced: {
      sms: 'Tähän numeroon ei enää lähetetä viestejä (Mina Engagemang). Se on vaihdettu.',
      email: 'Tähän sähköpostiosoitteeseen ei enää lähetetä viestejä (Mina Engagemang). Se on vaihdettu toiseen.',
    },
    removed: {
      sms: 'Tähän numeroon ei enää lähetetä viestejä (Mina Engagemang). Se on poistettu.',
      email: 'Tähän sähköpostiosoitteeseen ei enää lähetetä viestejä (Mina Engagemang). Se on poistettu.',
    },
    subject: 'Sähköpostiosoitteesi ei ole enää käytössä',
    notYou: 'Etkö se ollut sinä?',
  },
};
