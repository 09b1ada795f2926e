import { join } from 'node:path';
import { run } from '../../shs/client/run.ts';
import { makeCertificates, playServer } from '../check/played-server.ts';
import { Report } from '../check/report.ts';
import { PlayedNode } from './node.ts';
import { rules, type RuleName } from './rules.ts';
import { afterwards } from './scenes/afterwards.ts';
import { refusal } from './scenes/refusal.ts';
import { signals } from './scenes/signals.ts';
import { stranger } from './scenes/stranger.ts';
import { supplement } from './scenes/supplement.ts';
import type { Settings } from './settings.ts';
import type { World } from './world.ts';

/** The certificates that the checked case system calls with, and is called at. */
export const client = 'casesystem';
export const receiver = 'receive-service';

/** Plays ME against a case system's SHS side, and says what it gets wrong. */
export async function checkCaseSystem(settings: Settings, say: (line: string) => void): Promise<Report<RuleName>> {
  const { certificates, port } = settings;
  await makeCertificates(certificates, [
    { name: client, use: 'client' },
    { name: receiver, use: 'server' },
  ]);
  const node = new PlayedNode();
  const server = await playServer({ port, folder: certificates }, node.handle);
  const world: World = { settings, node, server, report: new Report(rules), say };
  let stop = async () => {};
  try {
    say(
      `ME is played at https://localhost:${server.port}. The case system's certificate: ${certificates}/${client}.crt`,
    );
    stop = runClient(world);
    await play(world);
  } finally {
    await stop();
    await server.close();
  }
  return world.report;
}

async function play(world: World): Promise<void> {
  const asked = await signals(world);
  if (asked) await supplement(world, asked);
  if (asked) await refusal(world, asked);
  await stranger(world);
  afterwards(world);
}

/** Where the case system writes into a folder, the SHS client of this package stands between. */
function runClient({ settings, server, say }: World): () => Promise<void> {
  const { folder, certificates, organisation, me, product, agreement } = settings;
  if (folder === undefined) return async () => undefined;
  const told = new AbortController();
  const file = (name: string) => join(certificates, name);
  const running = run(
    {
      me: `https://localhost:${server.port}`,
      certificate: file(`${client}.crt`),
      key: file(`${client}.key`),
      authority: file('ca.crt'),
      organisation,
      to: me,
      product,
      ...(agreement !== undefined && { agreement }),
      folder,
      fetchEvery: 1,
      maxBytes: 50_000_000,
    },
    told.signal,
    say,
  );
  return () => {
    told.abort();
    return running;
  };
}
