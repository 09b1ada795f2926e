import { parseArgs } from 'node:util';
import { pagesOf, type Ask } from '../client.ts';
import type { SentAgain, UntakenSubmission } from '../operator-service.ts';
import { aligned, print, printJson, shortTime } from './print.ts';

export const submissionsHelp = `me submissions list [--json]
me submissions show <id> [--json]
me submissions send <id> [--json]

What citizens have handed in, and no case system has said that it has: what is on its way, what is stuck and why, and sending it again.

  <id>     the submission's, as the list has it
  --json   an object a line, for a program to read`;

/** `list`, `show <id>` and `send <id>`; the last ends with code 1 when nothing was sent. */
export function submissionsCommand(args: string[]) {
  const options = { json: { type: 'boolean' } } as const;
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  const [what = 'list', id] = positionals;
  const json = values.json ?? false;
  if (what === 'list') return (ask: Ask) => list(ask, json);
  if (what !== 'show' && what !== 'send') throw new Error(`submissions does not know "${what}". ${usage}`);
  if (id === undefined) throw new Error(`Say which submission to ${what}. ${usage}`);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw new Error(`"${id}" is no submission's id. ${usage}`);
  return (ask: Ask) => (what === 'show' ? show(ask, id, json) : send(ask, id, json));
}

const usage = 'Write submissions list, submissions show <id> or submissions send <id>; the list has the ids.';

async function list(ask: Ask, json: boolean): Promise<void> {
  let count = 0;
  for await (const { submissions } of pagesOf(ask, 'listSubmissions')) {
    submissions.forEach(json ? printJson : printListed);
    count += submissions.length;
  }
  if (!json)
    print(count ? `${count} not taken by their case systems.` : 'Every case system has taken what was handed in.');
}

function printListed({ id, handedInAt, organisation, where, reason }: UntakenSubmission): void {
  print(
    `${id}  ${shortTime(handedInAt)}  ${organisation}  ${words[where]}${reason === undefined ? '' : `\n  ${reason}`}`,
  );
}

const words: Record<UntakenSubmission['where'], string> = {
  scanning: 'its files are being scanned',
  unsent: 'could not be put into a message',
  pushing: 'the receive service does not take it',
  unfetched: 'waits for the case system to fetch it',
  unconfirmed: 'was pushed, and has not been confirmed',
  failed: 'FAILED: the citizen has been told, and may hand in anew',
};

const advice: Record<UntakenSubmission['where'], string> = {
  scanning: 'nothing; if it takes long, see that clamd answers',
  unsent: 'mend what the reason says; it then goes by itself, or with "submissions send"',
  pushing: 'nothing yet, ME tries for some three days; ask the organisation; "submissions send" tries at once',
  unfetched: 'ask the organisation why its case system does not fetch',
  unconfirmed: 'ask the organisation; "submissions send" sends the same message again, which does no harm',
  failed: 'mend it with the organisation, then "submissions send"; not after a harmful file',
};

async function show(ask: Ask, id: string, json: boolean): Promise<void> {
  const read = await ask('readSubmission', { params: { id } });
  if (json) return printJson(read);
  const { organisation, case: number, citizen, handedInAt, where, reason, files } = read;
  const facts = [
    ['State', words[where]],
    ['To do', advice[where]],
    ...(reason === undefined ? [] : [['Reason', reason]]),
    ['Handed in', shortTime(handedInAt)],
    ['Organisation', organisation],
    ['Case', number],
    ['Citizen', citizen],
    ...files.map(({ name, size, state }, index) => [`File ${index + 1}`, `${name}, ${size} bytes, ${state}`]),
  ];
  aligned(facts).forEach(print);
}

async function send(ask: Ask, id: string, json: boolean): Promise<void> {
  const sent = await ask('sendSubmission', { params: { id } });
  if (json) printJson(sent);
  else print(outcomes[sent.state]);
  if (sent.state !== 'sending') process.exitCode = 1;
}

const outcomes: Record<SentAgain['state'], string> = {
  sending: 'It is being sent again.',
  waits: 'Nothing was sent: it waits to be fetched by the case system, or for its files to be scanned.',
  harmful: 'Nothing was sent: a file in it was harmful, and is gone. The citizen may hand in anew.',
};
