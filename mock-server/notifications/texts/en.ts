import type { Texts } from './texts.ts';

export const en: Texts = {
  news: ({ organisation, further, asked }) =>
    asked
      ? `There is something for you to do at ${organisation}.`
      : `You have ${further ? 'more news' : 'something new'} to read from ${organisation}.`,
  logIn: ({ loginUrl, organisation }) => (loginUrl ? `Log in: ${loginUrl}` : `Log in at ${organisation}.`),
  subject: (organisation, asked) =>
    asked ? `Something to do at ${organisation}` : `Something new from ${organisation}`,
  greeting: 'Hello,',
  secrecy: 'Once you have logged in, you will see what it is about. It is not said here, since others may read e-mail.',
  noReply: 'You cannot reply to this message.',
  unsubscribe: (url) => `Do you not want e-mail like this? Turn it off: ${url}`,
  code: {
    sms: (code) => `${code} is your code for Mina Engagemang. It is valid for 10 minutes. Do not give it to anybody.`,
    subject: 'Your code for Mina Engagemang',
    mail: (code) =>
      `Your code is ${code}. Write it on the page where you gave your e-mail address. It is valid for 10 minutes. Do not give it to anybody.`,
    notYou: 'Did you not ask for a code? Then there is nothing that you need to do.',
  },
  changed: {
    replaced: {
      sms: 'This number no longer gets messages from Mina Engagemang. It has been replaced.',
      email: 'This e-mail address no longer gets messages from Mina Engagemang. It has been replaced by another.',
    },
    removed: {
      sms: 'This number no longer gets messages from Mina Engagemang. It has been removed.',
      email: 'This e-mail address no longer gets messages from Mina Engagemang. It has been removed.',
    },
    subject: 'Your e-mail address is no longer used',
    notYou: 'Was it not you?',
  },
};
