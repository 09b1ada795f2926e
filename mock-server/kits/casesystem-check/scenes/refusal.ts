import { within } from '../../check/until.ts';
import { answersAbout } from '../answers.ts';
import { pushOnce } from '../delivery.ts';
import { supplementFor } from '../messages.ts';
import type { Asked, World } from '../world.ts';

/** Something comes for a case that the case system doesn't have. */
export async function refusal(world: World, asked: Asked): Promise<void> {
  const { node, settings, report } = world;
  const { receive, wait } = settings;
  if (settings.folder !== undefined) {
    return report.pass('refuses', 'the SHS client acknowledges by itself what it puts into the folder.');
  }
  const { message } = supplementFor({ ...settings, fileSize: 1000 }, { ...asked, number: 'PROV-FINNS-INTE' });
  node.forgets = () => false;
  if (receive === undefined) node.waiting.set(message.label.txId, message);
  else if ((await pushOnce(world, receive, message)) === 400) return report.look('refuses');
  const answer = await within(wait, () => answersAbout(node, message.label)[0]);
  const said = answer ? 'It was confirmed.' : `Nothing was said of it within ${wait} seconds.`;
  report.look('refuses', !answer?.error && `A supplement for a case that does not exist was sent. ${said}`);
  node.waiting.delete(message.label.txId);
}
