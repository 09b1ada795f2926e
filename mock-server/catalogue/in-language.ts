import type { EserviceDetail, EserviceSummary } from '../../src/contract/types.ts';
import { availabilityAt } from './availability.ts';
import type { Description } from './description.ts';
import { closestLanguage, inLanguage, type Language, type Texts } from './texts.ts';
import { topicName } from './topics.ts';

/** A version of a description, and what stands beside it. */
export interface Described {
  id: string;
  version: number;
  organisation: { id: string; name: string };
  description: Description;
  publishedAt: Date;
}

/** The language that a reader gets: the one asked for where the description has it, else Swedish. */
export function languageFor({ name }: Description, asked: string): Language {
  const closest = closestLanguage(asked);
  return name[closest] === undefined ? 'sv' : closest;
}

export function summaryIn(asked: string, described: Described, now: Date): EserviceSummary {
  const { id, version, organisation, description } = described;
  const lang = languageFor(description, asked);
  return {
    id,
    version,
    lang,
    name: inLanguage(description.name, lang),
    summary: inLanguage(description.summary, lang),
    organisation,
    topics: description.topics.map((topic) => ({ id: topic, name: topicName(topic, lang) })),
    audiences: description.audiences,
    languages: description.languages,
    loginLevel: description.loginLevel,
    availability: availabilityAt(description, now, lang),
  };
}

/** @param related Those of the related e-services that the portal shows. */
export function detailIn(
  asked: string,
  described: Described,
  related: EserviceDetail['related'],
  now: Date,
): EserviceDetail {
  const { description } = described;
  const lang = languageFor(description, asked);
  const text = (texts: Texts) => inLanguage(texts, lang);
  return {
    ...summaryIn(asked, described, now),
    ...detailTexts(description, text),
    ...contactDetails(description, text),
    personalData: personalDataIn(description, lang),
    keywords: description.keywords?.[lang] ?? [],
    related,
    ...(description.standardService && { standardService: description.standardService }),
    updatedAt: described.publishedAt.toISOString(),
  };
}

/** The fields that a ticket would hand over, and why. */
export function personalDataIn({ personalData }: Description, lang: Language): EserviceDetail['personalData'] {
  return personalData.map(({ field, purpose, required }) => ({
    field,
    ...(purpose && { purpose: inLanguage(purpose, lang) }),
    required,
  }));
}

type Text = (texts: Texts) => string;

function detailTexts(
  { description, requirements, cost, processingTime, legalBasis, questions }: Description,
  text: Text,
) {
  return {
    description: text(description),
    requirements: requirements.map(text),
    ...(cost && { cost: text(cost) }),
    ...(processingTime && { processingTime: text(processingTime) }),
    legalBasis: legalBasis.map(({ name, ...rest }) => ({ name: text(name), ...rest })),
    questions: questions.map(({ question, answer }) => ({ question: text(question), answer: text(answer) })),
  };
}

function contactDetails({ channels, contact, locations, links }: Description, text: Text) {
  return {
    channels: channels.map(({ name, ...rest }) => ({ ...open(rest, text), ...(name && { name: text(name) }) })),
    ...(contact && { contact: { ...open(contact, text), name: text(contact.name) } }),
    locations: locations.map((location) => ({ ...open(location, text), name: text(location.name) })),
    links: links.map(({ name, url }) => ({ name: text(name), url })),
  };
}

/** Opening hours in the language. */
function open<T extends { openingHours?: Texts | undefined }>({ openingHours, ...rest }: T, text: Text) {
  return { ...rest, ...(openingHours && { openingHours: text(openingHours) }) };
}
