/** What a calendar says. Nothing of a case: calendars are shared, and lie open on desks. */
interface CalendarTexts {
  name: string;
  lastDay: (organisation: string) => string;
  logIn: string;
}

const texts: Record<'sv' | 'en' | 'fi', CalendarTexts> = {
  sv: {
    name: 'Sista dagar, Mina Engagemang',
    lastDay: (organisation) => `Sista dag: ${organisation}`,
    logIn: 'Logga in för att se vad det gäller.',
  },
  en: {
    name: 'Last days, Mina Engagemang',
    lastDay: (organisation) => `Last day: ${organisation}`,
    logIn: 'Log in to see what it is about.',
  },
  fi: {
    name: 'Määräpäivät, Mina Engagemang',
    lastDay: (organisation) => `Viimeinen päivä: ${organisation}`,
    logIn: 'Kirjaudu sisään, niin näet, mistä on kyse.',
  },
};

const isSpoken = (lang: string): lang is keyof typeof texts => Object.hasOwn(texts, lang);

/** In a language (BCP 47); Swedish where it is none of ours. */
export function calendarTexts(lang: string): CalendarTexts {
  const [primary = ''] = lang.split('-');
  return texts[isSpoken(primary) ? primary : 'sv'];
}
