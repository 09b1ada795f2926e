import type { login as source } from '../sv/login.ts';

export const login: typeof source = {
  'login.loggedInAs': 'Logged in as',
  'login.logOut': 'Log out',
  'login.loggedOut': 'You are logged out.',
  'login.failed': 'We could not log you out. Try again, and close the browser if that does not help.',
  'login.endsSoon': 'You will soon be logged out',
  'login.idle': (minutes) =>
    minutes > 1
      ? `You have not done anything for a while. In ${minutes} minutes you will be logged out.`
      : 'You have not done anything for a while. In less than a minute you will be logged out.',
  'login.total': (minutes) =>
    minutes > 1
      ? `You have been logged in for as long as is allowed. In ${minutes} minutes you need to log in again. Save what you are doing.`
      : 'You have been logged in for as long as is allowed. In less than a minute you need to log in again. Save what you are doing.',
  'login.stay': 'Stay logged in',
  'login.close': 'Close',
};
