import * as z from 'zod/mini';
import { cursor, line, time, uuid } from '../../src/contract/schemas/common.ts';
import { organisationReference } from '../../src/contract/schemas/eservice.ts';
import type { Service } from '../../src/contract/service.ts';
import { description } from './description.ts';
import { texts } from './texts.ts';

/** The organisation's own name for one of its e-services, for example a slug or its case system's id. */
const localId = z.string().check(
  z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, {
    error: 'Use 1 to 100 letters (a-z), digits, full stops, hyphens and low lines, beginning with a letter or a digit.',
  }),
);

const named = z.object({ localId });
const byId = z.object({ id: uuid });

const ownEservice = z.object({
  /** ME's id, by which portals know it. The same organisation and local id always give the same one. */
  id: uuid,
  localId,
  name: texts(z.string()),
  /** `withdrawn`: no portal shows it; tickets made before still work. */
  state: z.enum(['published', 'withdrawn']),
  /** Grows by one with each description that differs from the one before. */
  version: z.int(),
  /** Whether this organisation's portals show it. */
  shown: z.boolean(),
  publishedAt: time,
  updatedAt: time,
});

const othersEservice = z.object({
  id: uuid,
  organisation: organisationReference,
  name: texts(z.string()),
  summary: texts(z.string()),
  version: z.int(),
  shown: z.boolean(),
  updatedAt: time,
});

const page = z.object({
  organisation: z.optional(line(100)),
  cursor: z.optional(cursor),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(500))),
});

const own = { access: 'organisation', params: named, problems: ['not-found'] } as const;
const showing = { access: 'organisation', params: byId, problems: ['not-found'] } as const;

/** The catalogue service: what an organisation's publishing system may ask of ME with its own certificate. */
export const catalogueService = {
  listTopics: {
    method: 'GET',
    path: '/topics',
    summary: 'The topics that an e-service can be placed under',
    access: 'organisation',
    answer: z.object({
      topics: z.array(z.object({ id: z.string(), parent: z.optional(z.string()), name: texts(z.string()) })),
    }),
  },
  listOwnEservices: {
    method: 'GET',
    path: '/eservices',
    summary: 'What this organisation has published, withdrawn ones too',
    access: 'organisation',
    answer: z.object({ eservices: z.array(ownEservice) }),
  },
  getOwnEservice: {
    ...own,
    method: 'GET',
    path: '/eservices/{localId}',
    summary: 'One of this organisation’s e-services, as it is described now',
    answer: z.extend(ownEservice, { description }),
  },
  publishEservice: {
    ...own,
    method: 'PUT',
    path: '/eservices/{localId}',
    summary: 'Publish an e-service, or a new version of its description; the same description again changes nothing',
    body: description,
    answer: ownEservice,
    problems: [],
  },
  withdrawEservice: {
    ...own,
    method: 'DELETE',
    path: '/eservices/{localId}',
    summary: 'Take an e-service out of every portal; publishing it again brings it back',
  },
  listAvailableEservices: {
    method: 'GET',
    path: '/available',
    summary: 'What other organisations publish, to choose from',
    access: 'organisation',
    query: page,
    answer: z.object({ eservices: z.array(othersEservice), next: z.optional(cursor) }),
  },
  listShownEservices: {
    method: 'GET',
    path: '/shown',
    summary: 'What this organisation’s portals show, its own and others’',
    access: 'organisation',
    answer: z.object({ eservices: z.array(othersEservice) }),
  },
  showEservice: {
    ...showing,
    method: 'PUT',
    path: '/shown/{id}',
    summary: 'Show an e-service in this organisation’s portals',
  },
  hideEservice: {
    ...showing,
    method: 'DELETE',
    path: '/shown/{id}',
    summary: 'Stop showing an e-service in this organisation’s portals',
    problems: [],
  },
} as const satisfies Service;

export type OwnEservice = z.infer<typeof ownEservice>;
export type OthersEservice = z.infer<typeof othersEservice>;
