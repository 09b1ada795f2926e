import type { Texts } from '../texts.ts';

export const tasks: Texts<typeof import('../sv/tasks.ts').tasks> = {
  'tasks.count': (open) => {
    if (open === 0) return 'You have nothing to do right now.';
    return open === 1 ? '1 thing to do' : `${open} things to do`;
  },
  'tasks.past': (count) => `Done or no longer needed (${count})`,
  'tasks.until': (deadline) => `To do: ${deadline}`,
  'tasks.noDay': 'To do, no deadline',
  'tasks.where': (eservice) => `Done in the e-service ${eservice}`,
  'tasks.begun': (time) => `You began on ${time}. In the case you can go on or start again.`,
  'tasks.withdrawnHeading': 'Withdrawn request',
  'tasks.state-submitted': 'Sent in',
  'tasks.state-taken': 'Received',
  'tasks.state-withdrawn': 'Withdrawn',
  'tasks.state-too-late': 'Too late',
  'tasks.since-submitted': (day) => `You sent it in on ${day}. It is on its way.`,
  'tasks.since-taken': (day) => `It was added to the case on ${day}.`,
  'tasks.since-withdrawn': (day) => `The request was withdrawn on ${day}. You do not need to do anything.`,
  'tasks.since-too-late': (day) =>
    `The deadline was ${day}, and nothing has come in. Open the case to see what you can do.`,
  'tasks.none':
    'Nobody has asked you for anything. When a municipality or an authority needs something from you in a case, it is shown here, with its deadline.',
};
