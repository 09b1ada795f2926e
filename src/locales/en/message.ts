import type { Texts } from '../texts.ts';

export const message: Texts<typeof import('../sv/message.ts').message> = {
  'message.title': 'Write a message',
  'message.open': (date) =>
    date ? `You can write to the sender up to and including ${date}.` : 'You can write to the sender.',
  'message.closed': 'The time to write about this event is over. Contact the sender if you have questions.',
  'message.withdrawn': 'You can no longer write about this event. Contact the sender if you have questions.',
  'message.write': 'Write',
  'message.writeMore': 'Write again',
  'message.written': 'What you have written',
  'message.state-sent': 'Sent',
  'message.state-delivered': (organisation) => `Delivered to ${organisation}`,
  'message.state-read': 'Read by the case officer',
  'message.state-failed': 'Did not arrive',
  'message.instead': (organisation) => `Contact ${organisation} in another way.`,
  'message.call': 'Call instead:',
  'message.label': 'Your message',
  'message.hint': (organisation, most) =>
    `It is sent to ${organisation} and read by whoever handles the case. At most ${most} characters.`,
  'message.left': (count) => `${count} ${count === 1 ? 'character' : 'characters'} left`,
  'message.over': (count) => `${count} ${count === 1 ? 'character' : 'characters'} too many`,
  'message.send': 'Send',
  'message.sending': 'Sending …',
  'message.sent': (organisation) => `Your message has been sent to ${organisation}.`,
  'message.empty': 'Write something before you send.',
  'message.tooLong': (count) =>
    `The message is too long. Remove at least ${count} ${count === 1 ? 'character' : 'characters'}.`,
  'message.failed': 'We could not send the message. What you have written is still here. Try again.',
  'message.tooMany': (time) =>
    `You have written many messages in this case. What you have written is still here. You can send it after ${time}.`,
  'message.kept': 'What you have written is still there when you have logged in again.',
  'message.unsent': 'This was not sent:',
};
