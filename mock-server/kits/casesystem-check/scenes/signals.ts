import { exec } from 'node:child_process';
import { within } from '../../check/until.ts';
import { confirmationOf } from '../messages.ts';
import type { Sent } from '../node.ts';
import { signalIn } from '../signals-in.ts';
import type { Asked, World } from '../world.ts';

/** The case system asks a citizen to supplement. The answer to its first message is lost on the way. */
export async function signals(world: World): Promise<Asked | undefined> {
  const { node, settings, report, say } = world;
  let lost: Sent | undefined;
  node.loses = (sent) => {
    if (lost) return false;
    lost = sent;
    return true;
  };
  say(`Waiting for an event that asks a citizen for a supplement; ${settings.wait} seconds at most.`);
  if (settings.begin !== undefined) exec(settings.begin);
  const asked = await within(settings.wait, () => askedIn(world));
  report.look('request', !asked && `None has come within ${settings.wait} seconds.`);
  if (lost) await repeated(world, lost);
  if (asked) await confirmation(world);
  return asked;
}

function askedIn({ node, settings }: World): Asked | undefined {
  for (const { message } of node.sent) {
    const signal = signalIn(settings, message)?.signal;
    if (signal?.content.kind !== 'event') continue;
    const { actions, recipients, case: about } = signal.content;
    const action = actions.find(({ kind }) => kind === 'supplement')?.id;
    const personalNumber = recipients[0]?.value;
    if (action && personalNumber) return { signal, number: about.number, action, personalNumber };
  }
  return undefined;
}

async function repeated({ node, settings, report }: World, lost: Sent): Promise<void> {
  const idOf = (sent: Sent) => signalIn(settings, sent.message)?.signal?.id;
  const isSame = (sent: Sent) => sent.digest === lost.digest || idOf(sent) === idOf(lost);
  const again = await within(settings.wait, () => node.sent.find((sent) => sent !== lost && isSame(sent)));
  report.look(
    'sends-again',
    !again && `The first message was not answered, and ${settings.wait} seconds later it had not been sent again.`,
  );
  if (!again) return;
  const other = again.message?.label.txId !== lost.message?.label.txId;
  report.look('same-tx-id', other && 'The signal of the first message came again under another tx.id.');
}

/** Of one that pushes and never fetches, ME has nowhere to leave it. */
async function confirmation({ node, settings, report }: World): Promise<void> {
  if (settings.receive !== undefined)
    return report.pass('confirmation', 'the case system fetches nothing, by the settings ("receive").');
  const signal = node.sent.find(({ message }) => message);
  if (!signal?.message) return;
  const message = confirmationOf(settings, signal.message);
  node.waiting.set(message.label.txId, message);
  const taken = await within(settings.wait, () => (node.waiting.has(message.label.txId) ? undefined : true));
  report.look(
    'confirmation',
    !taken && `It waited for ${settings.wait} seconds and was not ${message.fetched ? 'acknowledged' : 'fetched'}.`,
  );
  node.waiting.delete(message.label.txId);
}
