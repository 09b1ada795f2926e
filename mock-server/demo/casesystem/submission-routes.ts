import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { demoSecrets } from '../secrets.ts';
import { download } from './download.ts';
import { firstEvent } from './first-event.ts';
import { personWith } from './people.ts';
import type { Case } from './register.ts';
import { send } from './send.ts';
import { submission, submissionToken, type Submission } from './submission.ts';
import type { CaseSystem } from './systems.ts';

/** Where e-services hand over what was sent in. What they have been told 204 of is kept, and what comes again is one case. */
export function submissionRoutes(system: CaseSystem, dataDir: string): Hono {
  const routes = new Hono();
  routes.use('/submissions', bearerAuth({ token: submissionToken(demoSecrets(dataDir)) }));
  routes.post('/submissions', async (c) => {
    const { success, data } = submission.safeParse(await c.req.json());
    if (!success) return c.text('This is no submission: see submission.ts.', 400);
    await takeIn(system, data);
    return c.body(null, 204);
  });
  routes.get('/cases/:number/files/:place', async (c) => {
    const { number, place } = c.req.param();
    const name = system.register.case(number)?.files?.[Number(place) - 1];
    return name === undefined ? c.notFound() : download(fileAt(system, number, Number(place)), name);
  });
  return routes;
}

/** Under names of its own: what a citizen calls a file may be anything. */
const fileAt = ({ folder }: CaseSystem, number: string, place: number) =>
  join(folder, 'applications', number, String(place));

async function keepFiles(system: CaseSystem, number: string, files: NonNullable<Submission['files']>): Promise<void> {
  for (const [index, { base64 }] of files.entries()) {
    const path = fileAt(system, number, index + 1);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, Buffer.from(base64, 'base64'));
  }
}

async function takeIn(system: CaseSystem, given: Submission): Promise<void> {
  const { id, number, title, eservice, lang, answers, sentAt, files = [] } = given;
  if (system.register.case(number)) return;
  await keepFiles(system, number, files);
  const person = personWith(given.personalNumber);
  const persons = person === undefined ? [] : [person];
  const about: Case = { number, title, eservice, persons, lang, answers, files: files.map(({ name }) => name) };
  const content = firstEvent(system, given);
  if (!content) return system.register.open(about);
  await send(system, { content, heading: content.heading, persons, about, lang, id, at: new Date(sentAt) });
}
