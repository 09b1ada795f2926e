import * as z from 'zod/mini';
import { fromUrn } from './address.ts';
import { fromLocal } from './time.ts';

const time = z.pipe(
  z.string().check(z.refine((it) => fromLocal(it) !== undefined, 'give a local time, as 2026-11-23T09:00:00')),
  z.transform((it) => fromLocal(it) ?? new Date(NaN)),
);

const products = z.pipe(
  z.string(),
  z.transform((list) => list.split(',').map((product) => fromUrn(product).toLowerCase())),
);

/** What a list can be ordered by, beside `meta-<name>`. Axel writes `-corrid`. */
export const sortColumns = {
  originator: 'originator',
  from: 'from_address',
  endrecipient: 'end_recipient',
  producttype: 'product',
  subject: 'subject',
  contentid: 'content_id',
  corrid: 'corr_id',
  '-corrid': 'corr_id',
  sequencetype: 'sequence_type',
  transfertype: undefined,
} as const;

const sortAttribute = z
  .string()
  .check(
    z.refine(
      (it) => it in sortColumns || it.startsWith('meta-'),
      `give one of ${Object.keys(sortColumns).join(', ')}, meta-<name>`,
    ),
  );

const direction = (values: readonly string[]) =>
  z.pipe(
    z.enum(values, { error: `give one of ${values.join(', ')}` }),
    z.transform((it) => (it.startsWith('desc') ? ('desc' as const) : ('asc' as const))),
  );

/** The parameters of a list, as clients of SHS nodes give them. */
export const listQuery = z.object({
  producttype: z.optional(products),
  /** What has been acknowledged is not listed anyhow. */
  filter: z.optional(z.literal('noack', { error: 'the only filter is noack' })),
  maxhits: z._default(z.coerce.number('give a number').check(z.int(), z.minimum(1), z.maximum(10_000)), 200),
  /** A test message is listed only when asked for. */
  status: z._default(z.enum(['production', 'test'], { error: 'give production or test' }), 'production'),
  corrid: z.optional(z.string()),
  contentid: z.optional(z.string()),
  originator: z.optional(z.string()),
  endrecipient: z.optional(z.string()),
  since: z.optional(time),
  metaname: z.optional(z.string()),
  metavalue: z.optional(z.string()),
  sortattribute: z.optional(sortAttribute),
  sortorder: z._default(direction(['ascending', 'asc', 'descending', 'desc']), 'asc'),
  arrivalorder: z._default(direction(['ascending', 'descending', 'asc', 'desc']), 'asc'),
});

export type ListQuery = z.infer<typeof listQuery>;
