import type { startEservice as source } from '../sv/start-eservice.ts';

export const startEservice: typeof source = {
  'startEservice.start': 'Start e-service',
  'startEservice.starting': 'Starting …',
  'startEservice.goesAlong': 'Information passed on to the e-service',
  'startEservice.goesAlongLater': 'Information passed on to the e-service once you have logged in',
  'startEservice.nothing': 'No information about you is passed on.',
  'startEservice.personalNumber': 'Personal identity number',
  'startEservice.name': 'Name',
  'startEservice.address': 'Address',
  'startEservice.phone': 'Phone',
  'startEservice.email': 'E-mail',
  'startEservice.goes-along': 'Passed on, but not shown here',
  'startEservice.missing': 'Missing. You can enter it in the e-service.',
  'startEservice.protected': 'Not passed on, because you have protected personal data',
  'startEservice.change': 'Change your information',
  'startEservice.add': 'Add what is missing',
  'startEservice.login-needed': 'You need to log in to start the e-service.',
  'startEservice.login-too-weak': 'The e-service requires a more secure login than the one you have now.',
  'startEservice.login-too-old': 'It has been a while since you logged in. Log in again to start the e-service.',
  'startEservice.changed':
    'The e-service has changed since you opened the page. Read through the information and start again.',
  'startEservice.failed': 'We could not start the e-service. You are still on the page and can try again.',
};
