import { parseArgs } from 'node:util';
import type { OperationTypes } from '../../../src/contract/service.ts';
import type { Ask } from '../client.ts';
import type { operatorService, Quarantined, Retried } from '../operator-service.ts';
import { aligned, print, printJson, shortTime } from './print.ts';

type Read = OperationTypes<(typeof operatorService)['readQuarantined']>['answer'];

/** `list`, `show <id>` and `retry <id>`; the last ends with code 1 when the message is refused again. */
export function quarantineCommand(args: string[]) {
  const options = { json: { type: 'boolean' } } as const;
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  const [what = 'list', id] = positionals;
  const json = values.json ?? false;
  if (what === 'list') return (ask: Ask) => list(ask, json);
  if (what !== 'show' && what !== 'retry') throw new Error(`quarantine does not know "${what}". ${usage}`);
  if (id === undefined) throw new Error(`Say which message to ${what}. ${usage}`);
  return (ask: Ask) => (what === 'show' ? show(ask, id, json) : retry(ask, id, json));
}

const usage = 'Write quarantine list, quarantine show <id> or quarantine retry <id>; the list has the ids.';

async function list(ask: Ask, json: boolean): Promise<void> {
  let cursor: string | undefined;
  let count = 0;
  do {
    const { messages, next } = await ask('listQuarantine', { query: { cursor } });
    messages.forEach(json ? printJson : printListed);
    count += messages.length;
    cursor = next;
  } while (cursor !== undefined);
  if (!json) print(count ? `${count} in quarantine.` : 'Nothing is in quarantine.');
}

function printListed({ id, receivedAt, organisation, party, code, times, text, answered: how }: Quarantined): void {
  const repeated = times > 1 ? `  ${times} times` : '';
  print(`${id}  ${shortTime(receivedAt)}  ${organisation} (${party})  ${how}  ${code}${repeated}\n  ${text}\n`);
}

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
