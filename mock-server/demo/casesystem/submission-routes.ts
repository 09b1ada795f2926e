import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { demoSecrets } from '../secrets.ts';
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
  return routes;
}

async function takeIn(system: CaseSystem, given: Submission): Promise<void> {
  const { id, number, title, eservice, lang, answers, sentAt } = given;
  if (system.register.case(number)) return;
  const person = personWith(given.personalNumber);
  const persons = person === undefined ? [] : [person];
  const about: Case = { number, title, eservice, persons, lang, answers };
  const content = firstEvent(system, given);
  if (!content) return system.register.open(about);
  await send(system, { content, heading: content.heading, persons, about, lang, id, at: new Date(sentAt) });
}
