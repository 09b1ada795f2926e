import { Readable } from 'node:stream';
import type { portalFiles } from '../../../src/contract/portal-files.ts';
import type { Caller, Citizen } from '../../access/caller.ts';
import { ownersShownBy } from '../../access/rules.ts';
import { record } from '../../audit/rules.ts';
import type { FileAnswer } from '../../http/file.ts';
import { Problem } from '../../http/problem.ts';
import type { Handlers } from '../../http/service.ts';
import type { Me } from '../../me-context.ts';
import { openAttachment } from '../attachments.ts';
import { wholeCase } from '../detail.ts';
import { swedishDay } from '../swedish-day.ts';
import { casePdf } from './case-pdf.ts';
import { caseZip } from './case-zip.ts';
import { safeName } from './file-names.ts';
import { textsIn } from './texts.ts';

type Names = 'getCasePdf' | 'getCaseZip';

interface Asked {
  caller: Caller & { citizen: Citizen };
  params: { id: string };
  query: { lang: string };
}

/** What a citizen takes home of a case. What it holds is read, and that it was asked for is audited, before the first byte is sent. */
export function exportHandlers(me: Me): Handlers<typeof portalFiles, Names> {
  const read = ({ caller, params: { id }, query: { lang } }: Asked, operation: Names) =>
    me.db.transaction().execute(async (db) => {
      const made = me.clock();
      const viewer = { citizenId: caller.citizen.id, owners: await ownersShownBy(db, caller.party) };
      const whole = await wholeCase(db, viewer, { id, lang, today: swedishDay(made) });
      if (!whole) throw new Problem('not-found', 'This citizen has no such case in this portal.');
      await record(db, { at: made, caller, operation, subject: id, outcome: 'done' });
      return { whole, viewer, made };
    });
  const answer = (caseNumber: string, lang: string, kind: 'pdf' | 'zip', body: FileAnswer['body']): FileAnswer => ({
    name: safeName(`${textsIn(lang).texts.fileName(caseNumber)}.${kind}`),
    type: `application/${kind}`,
    body,
  });

  return {
    getCasePdf: async (asked) => {
      const { lang } = asked.query;
      const { whole, made } = await read(asked, 'getCasePdf');
      const body = Readable.toWeb(await casePdf(whole, lang, made)) as ReadableStream<Uint8Array>;
      return answer(whole.number, lang, 'pdf', body);
    },
    getCaseZip: async (asked) => {
      const { lang } = asked.query;
      const { whole, viewer, made } = await read(asked, 'getCaseZip');
      const readFile = (eventId: string, action: string) =>
        me.db.transaction().execute(async (db) => (await openAttachment(db, viewer, eventId, action, made))?.body);
      return answer(whole.number, lang, 'zip', caseZip(whole, lang, made, readFile));
    },
  };
}
