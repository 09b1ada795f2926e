import type { Texts } from './texts.ts';

export const sv: Texts = {
  news: ({ organisation, further, asked }) =>
    asked
      ? `Du har något att göra hos ${organisation}.`
      : `Du har ${further ? 'mer nytt' : 'något nytt'} att läsa hos ${organisation}.`,
  logIn: ({ loginUrl, organisation }) => (loginUrl ? `Logga in: ${loginUrl}` : `Logga in hos ${organisation}.`),
  subject: (organisation, asked) => `Något ${asked ? 'att göra' : 'nytt'} hos ${organisation}`,
  greeting: 'Hej!',
  secrecy: 'När du har loggat in ser du vad det gäller. Det står inte här, eftersom e-post kan läsas av andra.',
  noReply: 'Du kan inte svara på det här meddelandet.',
  unsubscribe: (url) => `Vill du inte få sådan här e-post? Stäng av den: ${url}`,
  code: {
    sms: (code) => `${code} är din kod till Mina Engagemang. Den gäller i 10 minuter. Lämna den inte till någon.`,
    subject: 'Din kod till Mina Engagemang',
    mail: (code) =>
      `Din kod är ${code}. Skriv den på sidan där du angav din e-postadress. Den gäller i 10 minuter. Lämna den inte till någon.`,
    notYou: 'Har du inte bett om någon kod? Då behöver du inte göra något.',
  },
  changed: {
    replaced: {
      sms: 'Det här numret får inte längre meddelanden från Mina Engagemang. Det har bytts ut.',
      email: 'Den här e-postadressen får inte längre meddelanden från Mina Engagemang. Den har bytts ut mot en annan.',
    },
    removed: {
      sms: 'Det här numret får inte längre meddelanden från Mina Engagemang. Det har tagits bort.',
      email: 'Den här e-postadressen får inte längre meddelanden från Mina Engagemang. Den har tagits bort.',
    },
    subject: 'Din e-postadress används inte längre',
    notYou: 'Var det inte du?',
  },
};
