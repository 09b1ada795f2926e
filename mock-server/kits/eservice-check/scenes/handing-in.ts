import { createHash } from 'node:crypto';
import { pathOf, type Visit } from '../browser.ts';
import type { Ticket } from '../me.ts';
import { sampleFile } from '../sample.ts';
import { handIn, type World } from '../world.ts';
import { wayBack, type Arrived } from './arrival.ts';

/** How the e-service hands in, for the scenes after. */
export interface Way {
  /** Pages that are filled in. */
  pages: number;
  /** What the page with the receipt is called. */
  receipt: string;
}

/** The citizen fills in the form and sends it, with a file whose upload breaks. */
export async function handingIn(world: World, { browser, page, ticket }: Arrived): Promise<Way | undefined> {
  const { me, report } = world;
  const handed = await handIn(world, browser, page, ticket);
  const [attempt] = ticket.attempts;
  const why = me.unfitting[0]
    ? ` It did not understand ${me.unfitting[0]}`
    : ` The citizen was left at "${handed?.visit.page.title ?? page.title}".`;
  report.look('hands-in', !attempt && `The form was sent, and ME was handed nothing.${why}`);
  if (!handed || !attempt) return undefined;
  report.look('idempotency-key', attempt.key === undefined && 'POST /eservice/v1/submissions had none.');
  await files(world, ticket);
  await receipt(world, handed.visit, ticket);
  return { pages: handed.pages, receipt: handed.visit.page.title };
}

async function files({ me, report }: World, { attempts }: Ticket): Promise<void> {
  const all = [...me.uploads.all.values()];
  if (all.length === 0) {
    for (const name of ['resumes-upload', 'file-bytes'] as const) report.pass(name, 'the form asked for no file.');
    return;
  }
  const given = attempts.flatMap(({ body }) => body.files.map(({ upload }) => me.uploads.all.get(upload)));
  const whole = all.find(({ bytes, size }) => bytes.length === size);
  report.look(
    'resumes-upload',
    !all.some(({ resumed }) => resumed) && 'The upload broke in the middle, and nothing more came of it.',
  );
  const right = digest(Buffer.from(await sampleFile.arrayBuffer()));
  const other = !given.some((it) => it && digest(it.bytes) === right);
  const why = whole ? 'What came under the upload that was handed in is another file.' : 'No upload was ever whole.';
  report.look('file-bytes', other && why);
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function receipt(world: World, { page, hops }: Visit, { submission }: Ticket): Promise<void> {
  const { report } = world;
  const named = page.text.includes(submission);
  const [first] = hops;
  const where = `The page "${page.title}" (${pathOf(page.url)})`;
  report.look('receipt', !named && `${where} did not name the submission.`);
  const kept = first?.status === 303 || first?.status === 302;
  report.look(
    'receipt',
    !kept && `The form was answered ${first?.status}: loading the page again would send it once more.`,
  );
  wayBack(world, page, 'receipt');
}

/** Whether a page tells the citizen that it has been sent. */
export const isReceipt = ({ page }: Visit, { submission }: Ticket, { receipt }: Way): boolean =>
  page.text.includes(submission) || page.title === receipt;
