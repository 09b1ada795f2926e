import * as z from 'zod/mini';
import * as operations from '../operations/eservices.ts';
import { languageTag, uuid } from '../schemas/common.ts';
import { eserviceDetail, eserviceList, eserviceQuery } from '../schemas/eservice.ts';
import type { Service } from '../service.ts';

const id = z.object({ id: uuid });
const lang = z.object({ lang: languageTag });

/** The e-services that a portal shows. */
export const eserviceOperations = {
  listEservices: {
    ...operations.listEservices,
    summary: 'E-services that this portal shows, found by filter and free text',
    access: 'visitor',
    view: 'catalogue',
    query: eserviceQuery,
    answer: eserviceList,
  },
  getEservice: {
    ...operations.getEservice,
    summary: 'One e-service in detail',
    access: 'visitor',
    view: 'catalogue',
    params: id,
    query: lang,
    answer: eserviceDetail,
    problems: ['not-found'],
  },
} as const satisfies Service;
