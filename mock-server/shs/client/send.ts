import { SignalFault } from '../../signals/rules.ts';
import { describe, TooLarge } from './check.ts';
import { complete, type Claim } from './claim.ts';
import { Away, Refused, Trouble, Unsent } from './connection.ts';
import { messageOf } from './envelope.ts';
import type { Client } from './run.ts';

/**
 * Sends what is claimed, until ME has taken or refused it, and puts it where it then belongs. Nothing is claimed before its turn, nor while ME is
 * away. Gives up only when told to stop: a later start goes on.
 */
export async function sendUntilAnswered(client: Client, claimIt: () => Promise<Claim | undefined>): Promise<void> {
  const { patience, stop, log } = client;
  let claim: Claim | undefined;
  const sendOnce = async () => {
    if (stop.aborted) return;
    claim ??= await claimIt();
    if (claim) await send(client, claim);
  };
  for (let failures = 0; !stop.aborted; failures++) {
    try {
      return await patience.attempt(sendOnce);
    } catch (error) {
      if (error instanceof Away) continue;
      if (!(error instanceof Trouble)) throw error;
      if (failures === 0 && claim) log(`${claim.txId}: ${error.message}; trying again until it can be taken`);
      await patience.after(failures);
    }
  }
}

async function send(client: Client, claim: Claim): Promise<void> {
  const { connection, endings, log } = client;
  try {
    await connection.send(await made(client, claim));
    await endings.sent(claim);
    log(`${claim.txId}: sent`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await endings.failed(claim, { reason: `${error.code}: ${error.message}`, unsent: error instanceof Unsent });
    log(`${claim.txId}: ${error.code}; see failed/`);
  }
}

/** What ME would refuse is not sent. Throws `Unsent`. */
async function made({ settings, folders }: Client, claim: Claim): Promise<Uint8Array> {
  try {
    const { attachments } = await complete(folders, claim, settings.maxBytes);
    return await messageOf(settings, claim, attachments);
  } catch (error) {
    const code = error instanceof TooLarge ? '413' : 'IllegalDatapartContent';
    if (error instanceof SignalFault) throw new Unsent(code, describe(claim.name, error));
    if (!(error instanceof RangeError)) throw error;
    throw new Unsent(
      'IllegalMessageStructure',
      `${claim.name}: There are too many attachments, or too long names, for one SHS message. Send fewer, or shorten their names.`,
    );
  }
}
