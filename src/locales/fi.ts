/** Finnish: one chunk, loaded when a page asks for it. */
import { common } from './fi/common.ts';
import { eserviceCatalog } from './fi/eservice-catalog.ts';
import { eserviceFacts } from './fi/eservice-facts.ts';
import type { AllTexts } from './texts.ts';

export const texts: AllTexts = { ...common, ...eserviceCatalog, ...eserviceFacts };
