import * as operations from '../operations/documents.ts';
import { documentList, documentQuery } from '../schemas/documents.ts';
import type { Service } from '../service.ts';

/** The files of all the citizen’s cases. */
export const documentOperations = {
  listDocuments: {
    ...operations.listDocuments,
    summary: 'The files of all the citizen’s cases that this portal shows, the newest first',
    access: 'citizen',
    view: 'cases',
    query: documentQuery,
    answer: documentList,
  },
} as const satisfies Service;
