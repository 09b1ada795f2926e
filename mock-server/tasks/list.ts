import * as z from 'zod/mini';
import type { taskQuery } from '../../src/contract/schemas/task.ts';
import type { TaskList } from '../../src/contract/types.ts';
import type { Viewer } from '../cases/rules.ts';
import type { Database } from '../database/connection.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { tasksOf } from './tasks.ts';

type Query = z.output<typeof taskQuery>;

const defaultLimit = 20;

export async function listTasks(db: Database, viewer: Viewer, query: Query, today: string): Promise<TaskList> {
  const limit = query.limit ?? defaultLimit;
  const offset = decodeCursor(place, query.cursor)?.after ?? 0;
  const tasks = await tasksOf(db, viewer, query.lang, today);
  const wanted = query.state ? tasks.filter(({ state }) => state === query.state) : tasks;
  return {
    items: wanted.slice(offset, offset + limit),
    total: wanted.length,
    ...(wanted.length > offset + limit && { next: encodeCursor({ after: offset + limit }) }),
    counts: { open: tasks.filter(({ state }) => state === 'open').length },
  };
}

const place = z.object({ after: z.int().check(z.minimum(0)) });
