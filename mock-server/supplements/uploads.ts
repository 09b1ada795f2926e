import { Hono, type Context } from 'hono';
import { uuid } from '../../src/contract/schemas/common.ts';
import type { Caller } from '../access/caller.ts';
import { record } from '../audit/rules.ts';
import { Problem } from '../http/problem.ts';
import { orThrow, outcomeOf } from '../http/refusal.ts';
import type { Env } from '../http/service.ts';
import type { Me } from '../me-context.ts';
import { invalid } from './invalid.ts';
import { readMetadata } from './upload-metadata.ts';
import { createUpload, findUpload, removeUpload, type Upload } from './upload.ts';
import { receive } from './upload-receive.ts';

const version = '1.0.0';
const extensions = 'creation,creation-with-upload,termination';
const content = 'application/offset+octet-stream';

/** No answer about an upload may be kept by anybody. */
const headers = { 'tus-resumable': version, 'cache-control': 'no-store' };

/**
 * Files of submissions, by tus 1.0 (https://tus.io/protocols/resumable-upload): core, creation with or without content, termination. Written here
 * since the pieces belong in ME's database, whichever node they come to, and what is refused is said as everywhere else: in problem details.
 * @param maxBytes The most that the files of one submission may have together.
 */
export function uploadRoutes(me: Me, maxBytes: number): Hono<Env> {
  const routes = new Hono<Env>();
  routes.options('*', () => {
    const capabilities = { 'tus-version': version, 'tus-extension': extensions, 'tus-max-size': String(maxBytes) };
    return new Response(null, { status: 204, headers: { ...headers, ...capabilities } });
  });
  routes.use(async (c, next) => {
    if (c.req.header('tus-resumable') === version) return next();
    const detail = `Speak tus ${version}, and say so in the header Tus-Resumable.`;
    return new Problem('tus-version', detail).toResponse({ 'tus-version': version });
  });
  routes.post('/', (c) => create(me, c, maxBytes));
  // HEAD comes here, too.
  routes.get('/:id', async (c) => new Response(null, { headers: offsets(await uploadOf(me, c)) }));
  routes.patch('/:id', async (c) => {
    requireContent(c);
    const upload = await uploadOf(me, c);
    if (Number(c.req.header('upload-offset') ?? NaN) !== upload.received) throw wrongOffset(upload);
    const received = await receive(me, upload, c.req.raw.body);
    return new Response(null, { status: 204, headers: offsets({ ...upload, received }) });
  });
  routes.delete('/:id', async (c) => {
    const upload = await uploadOf(me, c);
    await audited(me, c.get('caller'), 'removeUpload', upload, (db) => removeUpload(db, upload));
    return new Response(null, { status: 204, headers });
  });
  routes.all('*', () => new Problem('method-not-allowed', 'See OPTIONS.').toResponse());
  return routes;
}

async function create(me: Me, c: Context<Env>, maxBytes: number): Promise<Response> {
  const length = Number(c.req.header('upload-length') ?? NaN);
  if (!Number.isSafeInteger(length) || length < 1) {
    throw invalid('Upload-Length', "The file's size in bytes, at least 1. It can't be given later.");
  }
  if (c.req.header('content-type') !== undefined) requireContent(c);
  const about = { ...readMetadata(c.req.header('upload-metadata')), size: length, maxBytes };
  const caller = c.get('caller');
  const upload = await audited(me, caller, 'createUpload', { submissionId: about.submission }, (db) =>
    createUpload(db, { ...about, party: caller.party.id }, me.clock()),
  );
  const received = c.req.raw.body ? await receive(me, upload, c.req.raw.body) : 0;
  const location = new URL(`/eservice/v1/uploads/${upload.id}`, me.url).href;
  return new Response(null, { status: 201, headers: { ...offsets({ ...upload, received }), location } });
}

const offsets = ({ received, size }: Upload) => ({
  ...headers,
  'upload-offset': String(received),
  'upload-length': String(size),
});

function requireContent(c: Context<Env>): void {
  if (c.req.header('content-type') === content) return;
  throw new Problem('unsupported-media-type', `Send the content as ${content}.`);
}

/** The upload at the address, for the e-service that began it. */
async function uploadOf({ db }: Me, c: Context<Env>): Promise<Upload> {
  const id = uuid.safeParse(c.req.param('id'));
  const found = id.success ? await findUpload(db, id.data) : undefined;
  if (found?.party === c.get('caller').party.id) return found;
  throw new Problem('not-found', 'This e-service has no such upload: it was removed, or is older than seven days.');
}

const wrongOffset = ({ received }: Upload) =>
  new Problem('upload-offset', `${received} bytes have come. Ask with HEAD, and go on from there.`);

/** Does it and leaves an entry, in one transaction. A refusal is thrown after it, so that its entry stays. */
async function audited<T>(
  me: Me,
  caller: Caller,
  operation: string,
  { submissionId }: Pick<Upload, 'submissionId'>,
  work: (db: Me['db']) => Promise<T | Problem>,
): Promise<T> {
  const result = await me.db.transaction().execute(async (db) => {
    const done = await work(db);
    const citizen = await db
      .selectFrom('submission')
      .select('citizen_id')
      .where('id', '=', submissionId)
      .executeTakeFirst();
    const about = { subject: submissionId, citizenId: citizen?.citizen_id };
    await record(db, { at: me.clock(), caller, operation, ...about, ...outcomeOf(done) });
    return done;
  });
  return orThrow(result);
}
