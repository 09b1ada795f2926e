import type { common } from './sv/common.ts';
import type { eserviceCatalog } from './sv/eservice-catalog.ts';
import type { eserviceFacts } from './sv/eservice-facts.ts';

/** Every text of every element, by key: `<element>.<text>`. A text that takes values is a function. */
export type AllTexts = typeof common & typeof eserviceCatalog & typeof eserviceFacts;

/** A translation of `Source`: the same keys, and functions of the same values. */
export type Texts<Source> = { [Key in keyof Source]: Source[Key] };
