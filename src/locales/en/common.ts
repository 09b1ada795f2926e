import type { Texts } from '../texts.ts';

export const common: Texts<typeof import('../sv/common.ts').common> = {
  'common.loading': 'Loading …',
  'common.retry': 'Try again',
  'common.offline': 'We cannot connect. Check your internet connection and try again.',
  'common.failed': 'Something went wrong on our side. Try again in a while.',
  'common.notFound': 'What you are looking for no longer exists or is not shown here.',
  'common.stale': (time) => `We cannot get new information right now. This was correct at ${time}.`,
  'common.login-needed': 'Log in to see this.',
  'common.login-too-weak': 'To see this, you need to log in with a more secure method.',
  'common.login-too-old': 'It has been a while since you logged in. Log in again to see this.',
  'common.logIn': 'Log in',
  'common.logInAgain': 'Log in again',
};
