import type { Texts } from '../texts.ts';

export const supplement: Texts<typeof import('../sv/supplement.ts').supplement> = {
  'supplement.starting': 'Opening the e-service …',
  'supplement.login-needed': 'You need to log in to add to the case.',
  'supplement.login-too-weak': 'The e-service requires a more secure login than the one you have now.',
  'supplement.login-too-old': 'It has been a while since you logged in. Log in again to add to the case.',
  'supplement.changed': 'The request has changed since you opened the page. Read what applies now.',
  'supplement.closed': 'The e-service is closed right now. Try again a little later.',
  'supplement.failed': 'We could not open the e-service. You are still on the page and can try again.',
  'supplement.way': 'Progress of what you sent in',
  'supplement.step-sent': 'Sent in',
  'supplement.step-received': 'Received by Mina Engagemang',
  'supplement.step-taken': 'Added to the case',
  'supplement.step-read': 'Read by a case officer',
  'supplement.notYet': 'not yet',
  'supplement.late': 'It came in after the deadline. The sender decides whether it counts.',
  'supplement.cameIn': (time) => `It was added to the case some other way on ${time}.`,
  'supplement.failed-at': (time) => `It could not be added to the case. This became known on ${time}.`,
  'supplement.failed-refused':
    'The sender’s case system could not receive it. Send it in again, or contact the sender.',
  'supplement.failed-not-delivered':
    'The sender’s case system could not be reached. Send it in again, or contact the sender.',
  'supplement.failed-harmful-file':
    'A file may be harmful, so nothing was sent on. Remove or replace the file, and send it in again.',
  'supplement.files': 'Files that you have sent in',
  'supplement.harmful': 'may be harmful',
  'supplement.receipt': 'Receipt number:',
};
