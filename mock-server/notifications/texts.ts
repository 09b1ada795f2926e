import type { NotificationLanguage } from './tables.ts';

/** What a message may name: nothing else goes into it, and nothing from a signal. */
export interface NewsOf {
  organisation: string;
  /** Where the citizen logs in. */
  loginUrl: string | undefined;
  /** Whether the citizen has been told within the last ten minutes, so that this is not the first message. */
  further: boolean;
}

interface Texts {
  /** One sentence, in letters of GSM 03.38's default alphabet: 160 of them make one SMS. */
  news: (organisation: string, further: boolean) => string;
  logIn: (url: string | undefined, organisation: string) => string;
  subject: (organisation: string) => string;
  greeting: string;
  secrecy: string;
  noReply: string;
}

const texts: Record<NotificationLanguage, Texts> = {
  sv: {
    news: (organisation, further) => `Du har ${further ? 'mer nytt' : 'något nytt'} att läsa hos ${organisation}.`,
    logIn: (url, organisation) => (url ? `Logga in: ${url}` : `Logga in hos ${organisation}.`),
    subject: (organisation) => `Något nytt hos ${organisation}`,
    greeting: 'Hej!',
    secrecy: 'När du har loggat in ser du vad det gäller. Det står inte här, eftersom e-post kan läsas av andra.',
    noReply: 'Du kan inte svara på det här meddelandet.',
  },
  en: {
    news: (organisation, further) =>
      `You have ${further ? 'more news' : 'something new'} to read from ${organisation}.`,
    logIn: (url, organisation) => (url ? `Log in: ${url}` : `Log in at ${organisation}.`),
    subject: (organisation) => `Something new from ${organisation}`,
    greeting: 'Hello,',
    secrecy:
      'Once you have logged in, you will see what it is about. It is not said here, since others may read e-mail.',
    noReply: 'You cannot reply to this message.',
  },
  fi: {
    news: (organisation, further) => `Sinulle on ${further ? 'lisää ' : ''}uutta luettavaa: ${organisation}.`,
    logIn: (url, organisation) => (url ? `Kirjaudu: ${url}` : `Kirjaudu palveluun: ${organisation}.`),
    subject: (organisation) => `Uutta luettavaa: ${organisation}`,
    greeting: 'Hei!',
    secrecy: 'Kun olet kirjautunut, näet, mistä on kyse. Sitä ei kerrota tässä, koska muut voivat lukea sähköpostia.',
    noReply: 'Tähän viestiin ei voi vastata.',
  },
};

export function smsText(lang: NotificationLanguage, { organisation, loginUrl, further }: NewsOf): string {
  const { news, logIn } = texts[lang];
  return `${news(organisation, further)} ${logIn(loginUrl, organisation)}`;
}

export function mailText(lang: NotificationLanguage, { organisation, loginUrl, further }: NewsOf) {
  const { news, logIn, subject, greeting, secrecy, noReply } = texts[lang];
  const paragraphs = [
    greeting,
    news(organisation, further),
    logIn(loginUrl, organisation),
    secrecy,
    noReply,
    'Mina Engagemang',
  ];
  return { subject: subject(organisation), text: `${paragraphs.join('\n\n')}\n` };
}
