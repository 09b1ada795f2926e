import * as z from 'zod/mini';
import { line, loginLevel, languageTag, text, time, webUrl } from '../../src/contract/schemas/common.ts';
import { audience, channel, personalDataField } from '../../src/contract/schemas/eservice.ts';
import { emailAddress } from '../../src/contract/schemas/profile.ts';
import { texts, words } from './texts.ts';
import { isTopic } from './topics.ts';

// Terms follow CPSV-AP 3.2 (PublicService) and schema.org (GovernmentService), as what citizens read does.

const list = <T extends z.ZodMiniType>(item: T, most: number) => z.prefault(z.array(item).check(z.maxLength(most)), []);
const some = <T extends z.ZodMiniType>(item: T, most: number) => z.array(item).check(z.minLength(1), z.maxLength(most));

const topicId = z
  .string()
  .check(
    z.refine(isTopic, { error: 'Not in the list of topics. GET /catalogue/v1/topics has every topic that there is.' }),
  );

/** When it can be used. Without it: always. What a citizen is told is worked out from these at every read. */
const availability = z.strictObject({
  /** Closed until then. */
  opensAt: z.optional(time),
  /** Closed from then. */
  closesAt: z.optional(time),
  /** Shown while it is closed: why, and what to do instead. */
  message: z.optional(texts(text(500))),
  maintenance: list(z.strictObject({ from: time, until: time, message: z.optional(texts(text(500))) }), 10),
});

const openingHours = z.optional(texts(line(300)));

/**
 * An e-service as its organisation describes it. A language that `name` has, every other text must have too: a page is
 * whole in one language, never a mixture (WCAG 3.1.2 would ask for each part to be marked).
 */
export const description = z.strictObject({
  name: texts(line(150)),
  summary: texts(line(300)),
  description: texts(text(10_000)),
  audiences: some(audience, 3),
  topics: some(topicId, 5),
  requirements: list(texts(line(500)), 20),
  cost: z.optional(texts(text(500))),
  processingTime: z.optional(texts(line(200))),
  channels: list(
    z.strictObject({ kind: channel.shape.kind, name: z.optional(texts(line(200))), value: line(300), openingHours }),
    10,
  ),
  contact: z.optional(
    z.strictObject({
      name: texts(line(200)),
      phone: z.optional(line(50)),
      email: z.optional(emailAddress),
      url: z.optional(webUrl),
      openingHours,
    }),
  ),
  legalBasis: list(z.strictObject({ name: texts(line(300)), url: z.optional(webUrl) }), 20),
  /** `none`: whoever reads the page may start it, and no ticket is made. */
  loginLevel: z.union([z.literal('none'), loginLevel]),
  /** How old a login may be when the e-service is started, in seconds. Without it the portal's own limit holds alone. */
  loginAge: z.optional(z.int().check(z.minimum(60), z.maximum(86_400))),
  /** All that a ticket will hand over. Ask for no more than the form needs: the citizen is shown each field and why. */
  personalData: list(
    z.strictObject({ field: personalDataField, purpose: z.optional(texts(line(300))), required: z.boolean() }),
    5,
  ),
  locations: list(
    z.strictObject({ name: texts(line(200)), address: line(300), openingHours, url: z.optional(webUrl) }),
    20,
  ),
  links: list(z.strictObject({ name: texts(line(200)), url: webUrl }), 20),
  questions: list(z.strictObject({ question: texts(line(300)), answer: texts(text(2000)) }), 30),
  /** Other e-services: this organisation's by their local ids, others' by their ids. Those that a portal does not show are left out there. */
  related: list(line(100), 20),
  /** Other words that people use for it. Inflected, compound and misspelt forms are found without. */
  keywords: z.optional(words(line(60), 30)),
  standardService: z.optional(z.strictObject({ scheme: webUrl, code: line(100), name: line(200) })),
  /** The languages that the e-service itself can be used in. */
  languages: some(languageTag, 20),
  availability: z.optional(availability),
  /** The registered e-service system (role `eservice`) that runs it and redeems its tickets. */
  provider: line(100),
  /** Where it starts: within one of the provider's registered addresses. ME adds `ticket` to the query. */
  startUrl: webUrl,
});

export type Description = z.output<typeof description>;
