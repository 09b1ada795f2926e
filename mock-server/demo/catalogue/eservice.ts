import type * as z from 'zod/mini';
import type { description } from '../../catalogue/description.ts';
import type { OrganisationId } from '../organisations.ts';

export type Description = z.input<typeof description>;

/** A text in the languages that the demo's organisations write in. */
export type Texts = { [L in keyof Description['name']]-?: string };

/** What an organisation writes about one of its e-services; what all of them have in common stands in `description.ts`. */
export interface DemoEservice extends Pick<
  Description,
  | 'topics'
  | 'audiences'
  | 'loginLevel'
  | 'requirements'
  | 'processingTime'
  | 'questions'
  | 'related'
  | 'keywords'
  | 'availability'
> {
  /** Its local id at the organisation, and its name in addresses. */
  slug: string;
  organisation: Exclude<OrganisationId, 'mina-engagemang'>;
  name: Texts;
  summary: Texts;
  description: Texts;
  cost?: Texts;
  legalBasis?: Statute[];
  personalData?: PersonalData[];
  /** The languages that it can be filled in in; Swedish alone unless said. */
  languages?: string[];
}

export type Statute = NonNullable<Description['legalBasis']>[number];
export type PersonalData = NonNullable<Description['personalData']>[number];

/** The fields that most forms begin with. */
export const applicant: PersonalData[] = [
  { field: 'personalNumber', required: true },
  { field: 'name', required: true },
  { field: 'address', required: false },
  { field: 'phone', required: false },
  { field: 'email', required: false },
];

/** For forms that only need to be able to answer. */
export const reachable: PersonalData[] = [
  { field: 'name', required: false },
  { field: 'phone', required: false },
  { field: 'email', required: false },
];

export const free: Texts = { sv: 'Kostnadsfritt', en: 'Free of charge', fi: 'Maksuton' };
