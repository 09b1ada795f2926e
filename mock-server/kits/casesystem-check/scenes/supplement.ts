import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { within } from '../../check/until.ts';
import { letFetch, push } from '../delivery.ts';
import { supplementFor, type Handed } from '../messages.ts';
import { answersAbout } from '../answers.ts';
import { signalsIn } from '../signals-in.ts';
import type { Asked, World } from '../world.ts';

/** Seconds in which what is done twice would show. */
const settling = 1;

/** The citizen hands in what was asked for. It comes to the case system twice. */
export async function supplement(world: World, asked: Asked): Promise<void> {
  const { settings } = world;
  const handed = supplementFor(settings, asked);
  const { receive } = settings;
  const taken = await (receive === undefined ? letFetch(world, handed.message) : push(world, receive, handed.message));
  if (!taken) return;
  await confirms(world, handed);
  await closing(world, asked, handed);
  await files(world, handed);
}

async function confirms({ node, settings, report }: World, { message: { label } }: Handed): Promise<void> {
  if (settings.receive === undefined)
    return report.pass('confirms', 'the case system fetches, and confirms by acknowledging.');
  const answer = await within(settings.wait, () => answersAbout(node, label)[0]);
  if (answer?.error) return report.look('confirms', `It was answered with ${answer.error.code}: ${answer.error.info}.`);
  const others = node.sent.some(({ message }) => message?.label.product === 'confirm');
  const why = others
    ? 'What was confirmed has another corr.id or content.id.'
    : `Nothing was said of it within ${settings.wait} seconds.`;
  report.look('confirms', !answer && why);
}

async function closing(world: World, asked: Asked, { id }: Handed): Promise<void> {
  const { settings, report } = world;
  const found = await within(settings.wait, () => closingOnes(world, asked, id)[0]);
  report.look('closing', !found && `None has come within ${settings.wait} seconds.`);
  if (!found) return;
  const twice = await within(settling, () => {
    const [first, second] = new Set(closingOnes(world, asked, id).map((signal) => signal.id));
    return first && second ? `${first} and ${second}` : undefined;
  });
  report.look('once', twice && `Two signals told of it: ${twice}.`);
}

/** That it has been taken, or an event that came after what asked for it. */
function closingOnes({ node, settings }: World, { signal, number }: Asked, submission: string) {
  return signalsIn(node, settings).filter(({ id, content }) => {
    if (content.kind === 'receipt') return content.of === submission && content.state === 'taken';
    return content.kind === 'event' && content.case.number === number && id !== signal.id;
  });
}

async function files({ settings, report }: World, { file }: Handed): Promise<void> {
  const { kept, wait } = settings;
  if (kept === undefined) return report.pass('bytes', 'the settings name no folder where files are kept ("kept").');
  const wanted = createHash('sha256').update(file).digest('hex');
  const found = await within(wait, async () => {
    const copies = await copiesIn(kept, file.length, wanted);
    return copies.length > 0 ? copies : undefined;
  });
  report.look('bytes', !found && `No file in ${kept} has the bytes that were sent.`);
  report.look('once', found && found.length > 1 && `The file is there ${found.length} times: ${found.join(', ')}.`);
}

async function copiesIn(folder: string, size: number, digest: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const copies: string[] = [];
  for (const entry of entries.filter((it) => it.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if ((await stat(path)).size !== size) continue;
    if (
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex') === digest
    )
      copies.push(path);
  }
  return copies;
}
