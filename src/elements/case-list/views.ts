/** What may be listed instead of the cases, as a chunk of its own: loaded where `show` asks for one of them. */
import { Documents } from './documents.ts';
import { Tasks } from './tasks.ts';

export const views = { documents: Documents, tasks: Tasks };
