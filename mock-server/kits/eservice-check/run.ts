import { makeCertificates, playServer } from '../check/played-server.ts';
import { Report } from '../check/report.ts';
import { within } from '../check/until.ts';
import { PlayedMe } from './me.ts';
import { rules, type RuleName } from './rules.ts';
import { afterwards } from './scenes/afterwards.ts';
import { ahead } from './scenes/ahead.ts';
import { arrival } from './scenes/arrival.ts';
import { doubleClick } from './scenes/double-click.ts';
import { failure } from './scenes/failure.ts';
import { handingIn } from './scenes/handing-in.ts';
import { refusedTickets } from './scenes/refusals.ts';
import { stranger } from './scenes/stranger.ts';
import { withdrawal } from './scenes/withdrawal.ts';
import type { Settings } from './settings.ts';
import type { World } from './world.ts';

/** The certificate that the checked e-service calls with. */
export const client = 'eservice';

/** Plays ME and a citizen's browser against an e-service, and says what it gets wrong. Throws where it does not answer at all. */
export async function checkEservice(settings: Settings, say: (line: string) => void): Promise<Report<RuleName>> {
  await makeCertificates(settings.certificates, [{ name: client, use: 'client' }]);
  const me = new PlayedMe(settings);
  const server = await playServer({ port: settings.port, folder: settings.certificates }, me.handle);
  const world: World = { settings, me, server, report: new Report(rules), browsers: [] };
  try {
    say(
      `ME is played at https://localhost:${server.port}. The e-service's certificate: ${settings.certificates}/${client}.crt`,
    );
    await answering(settings);
    await play(world);
  } finally {
    await server.close();
  }
  return world.report;
}

/** Until the e-service answers; it may have been started only now. */
async function answering({ startUrl, wait }: Settings): Promise<void> {
  const answered = await within(wait, () =>
    fetch(startUrl, { redirect: 'manual' }).then(
      () => true,
      () => undefined,
    ),
  );
  if (!answered)
    throw new Error(`Nothing answers at ${startUrl}. Start the e-service, or mend "startUrl" in the settings.`);
}

async function play(world: World): Promise<void> {
  await ahead(world);
  const arrived = await arrival(world);
  if (arrived && world.settings.purpose === 'supplement') {
    const way = await handingIn(world, arrived);
    if (way) for (const scene of [doubleClick, failure, withdrawal]) await scene(world, way);
  }
  await refusedTickets(world);
  await stranger(world);
  await afterwards(world);
}
