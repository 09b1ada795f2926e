import { parseArgs } from 'node:util';
import type { OperationTypes } from '../../../src/contract/service.ts';
import { pagesOf, type Ask } from '../client.ts';
import type { operatorService, Quarantined, Retried } from '../operator-service.ts';
import { aligned, print, printJson, shortTime } from './print.ts';

type Read = OperationTypes<(typeof operatorService)['readQuarantined']>['answer'];

export const quarantineHelp = `me quarantine list [--json]
me quarantine show <id> [--json]
me quarantine retry <id> [--json]

The messages over SHS that could not be taken: which, what stands in one and what is wrong with it, and running one again.

  <id>     the message's, as the list has it
  --json   an object a line, for a program to read`;

/** `list`, `show <id>` and `retry <id>`; the last ends with code 1 when the message is refused again. */
export function quarantineCommand(args: string[]) {
  const options = { json: { type: 'boolean' } } as const;
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  const [what = 'list', id] = positionals;
  const json = values.json ?? false;
  if (what === 'list') return (ask: Ask) => list(ask, json);
  if (what !== 'show' && what !== 'retry') throw new Error(`quarantine does not know "${what}". ${usage}`);
  if (id === undefined) throw new Error(`Say which message to ${what}. ${usage}`);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Error(`"${id}" is no message's id. ${usage}`);
  return (ask: Ask) => (what === 'show' ? show(ask, id, json) : retry(ask, id, json));
}

const usage = 'Write quarantine list, quarantine show <id> or quarantine retry <id>; the list has the ids.';

async function list(ask: Ask, json: boolean): Promise<void> {
  let count = 0;
  for await (const { messages } of pagesOf(ask, 'listQuarantine')) {
    messages.forEach(json ? printJson : printListed);
    count += messages.length;
  }
  if (!json) print(count ? `${count} in quarantine.` : 'Nothing is in quarantine.');
}

function printListed(listed: Quarantined): void {
  const { id, receivedAt, organisation, party, code, times, text, answered: how } = listed;
  const repeated = times > 1 ? `  ${times} times` : '';
  print(`${id}  ${shortTime(receivedAt)}  ${organisation} (${party})  ${how}  ${code}${repeated}\n  ${text}`);
  print(`  ${remedy(listed)}\n`);
}

const remedy = ({ mendable }: Quarantined): string =>
  mendable
    ? 'Mend what it needs in the registry or the catalogue, and retry.'
    : 'Only its sender can mend it, and send it again: no retry helps.';

async function show(ask: Ask, id: string, json: boolean): Promise<void> {
  const read = await ask('readQuarantined', { params: { id } });
  if (json) return printJson(read);
  aligned(facts(read)).forEach(print);
  if (read.message.content !== undefined) print(`\n${read.message.content}`);
}

function facts({ message, ...read }: Read): string[][] {
  const { label, parts } = message;
  return [
    ['Fault', `${read.code}: ${read.text}`],
    ['To do', remedy(read)],
    ['Received', `${shortTime(read.receivedAt)}${read.times > 1 ? `, ${read.times} times` : ''}`],
    ['From', `${read.organisation} (${read.party})`],
    ['Answered', answered[read.answered]],
    ['Size', `${read.size} bytes`],
    ...Object.entries(label ?? {}).map(([name, value]) => [`Label, ${name}`, value ?? '']),
    ...parts.map(({ type, filename, contentType, size }, index) => [
      `Part ${index + 1}`,
      [type, filename, contentType, `${size} bytes`].filter(Boolean).join(', '),
    ]),
  ];
}

const answered: Record<Quarantined['answered'], string> = {
  refused: 'with 400 and what is wrong: the sender may have sent it again',
  accepted: 'with 202, and an administrative error message to the sender',
};

async function retry(ask: Ask, id: string, json: boolean): Promise<void> {
  const retried = await ask('retryQuarantined', { params: { id } });
  if (json) printJson(retried);
  else print(outcome(retried));
  if (retried.state === 'refused') process.exitCode = 1;
}

function outcome({ state, code, text }: Retried): string {
  switch (state) {
    case 'taken':
      return 'The message was taken, and has left the quarantine.';
    case 'delivered':
      return 'The message waits for its receiver, and has left the quarantine.';
    case 'tried':
      return 'The test message would have been taken, and has left the quarantine.';
    case 'repeated':
      return 'The sender had sent the same message again, and that was taken: this one has left the quarantine.';
    case 'refused':
      return `The message was refused again, and stays in quarantine.\n${code ?? ''}: ${text ?? ''}`;
  }
}
