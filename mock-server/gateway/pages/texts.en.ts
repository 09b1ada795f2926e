import type { Texts } from './texts.ts';

export const en: Texts = {
  toPortal: 'To the start page',
  tryAgain: 'Try again',
  back: 'Back to the page you came from',
  login: 'Log in',
  troubles: {
    'login-cancelled': {
      title: 'You cancelled the login',
      text: 'You can log in whenever you like.',
    },
    'login-expired': {
      title: 'The login could not be completed',
      text: 'It took too long, or it began in another browser. Log in again here.',
    },
    'login-failed': {
      title: 'You could not be logged in',
      text: 'Something went wrong in the login. Try again. If that does not help, wait a while and try once more.',
    },
    'provider-away': {
      title: 'It is not possible to log in just now',
      text: 'The login service does not answer. Wait a while and try again.',
    },
    'not-found': {
      title: 'There is no such page',
      text: 'The address may be misspelt, or the e-service may have been removed. Look for it on the start page.',
    },
    'no-file': {
      title: 'The file can’t be opened',
      text: 'It may have been removed or withdrawn, or it is still being checked. The case says which.',
    },
    'file-login': {
      title: 'Log in to open the file',
      text: 'You are no longer logged in, or you need to log in again or in a more secure way.',
    },
    unavailable: {
      title: 'The service does not answer just now',
      text: 'The fault is not yours. Wait a while and try again.',
    },
    'cross-site': {
      title: 'This was stopped',
      text: 'The request came from another website. Go to the start page and do what you wanted to do from there.',
    },
    'invalid-input': {
      title: 'The link does not work',
      text: 'Something in the address is wrong, so we do not know where it should lead. Begin again from the start page.',
    },
    'internal-error': {
      title: 'Something went wrong on our side',
      text: 'The fault is not yours. Wait a while and try again.',
    },
  },
  onward: {
    title: 'You are being taken there',
    text: 'Nothing happens? Your browser may have asked whether this page may lead on: answer yes there.',
  },
  logout: {
    title: 'Log out',
    text: 'You are logged out here and in every tab that shows this website.',
    button: 'Log out',
    nobody: 'You are not logged in.',
  },
  unsubscribe: {
    title: 'Turn off e-mail',
    text: 'You then get no more e-mail when there is something new on your pages. Your cases are not affected, and you can turn e-mail on again whenever you like.',
    button: 'Turn off e-mail',
    done: {
      title: 'E-mail is turned off',
      paragraphs: [
        'You get no more e-mail when there is something new. A message that is already on its way may still come.',
        'If you get text messages, that does not change. If you want e-mail again, log in and choose it among your ways to be contacted.',
      ],
    },
    unknown: {
      title: 'The link is no longer valid',
      paragraphs: [
        'You may have changed or removed the e-mail address since the message was sent. The link also stops working after a year, or if a part of it is missing.',
        'Nothing has been changed now. If you want to turn off e-mail, log in and choose it among your ways to be contacted, or use the link in a newer message.',
      ],
    },
  },
  start: {
    from: (organisation) => `E-service from ${organisation}`,
    intro: 'This is passed on to the e-service:',
    nothing: 'No personal data is passed on to the e-service.',
    noLogin: 'You do not need to log in. Nothing about you is passed on.',
    button: 'Start the e-service',
    leaves: "You then go on to the e-service's own website.",
    required: 'required',
    changed:
      'The description of the e-service has changed since you opened this page. Read it through, then start again.',
    tooWeak: (level) => `The e-service requires a more secure login: ${level}.`,
    tooOld: 'It has been a while since you logged in. Log in again to start the e-service.',
    closed: 'The e-service is closed.',
    maintenance: 'The e-service is closed for maintenance.',
    until: (time) => `It opens again on ${time}.`,
  },
  supplement: {
    from: (organisation) => `Request from ${organisation}`,
    by: (day) => `The deadline is ${day}.`,
    late: (day) => `The deadline was ${day}. You can still send it in: the sender decides whether it counts.`,
    leaves: (eservice) => `You then go on to the e-service ${eservice}.`,
    button: 'Add to the case',
    closed:
      'You do not need to add anything here: the request has been withdrawn, or what was missing has been sent in already.',
    eserviceClosed: 'The e-service is closed right now. Try again a little later.',
  },
  fields: {
    personalNumber: 'Personal identity number',
    name: 'Name',
    address: 'Address',
    phone: 'Phone',
    email: 'E-mail',
  },
  states: {
    'goes-along': 'passed on',
    missing: 'missing, you can enter it in the e-service',
    protected: 'not passed on, because you have protected personal data',
    unknown: 'shown once you have logged in',
  },
  levels: { low: 'low level', substantial: 'substantial level', high: 'high level' },
};
