/** `custom-elements.json` as our own programs read it. */
import { readFileSync } from 'node:fs';

export interface Described {
  name: string;
  description?: string;
  type?: { text: string };
}

export interface Attribute extends Described {
  default?: string;
}

/** An element. */
export interface Declaration {
  tagName: string;
  summary: string;
  description?: string;
  attributes?: Attribute[];
  events?: Described[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: (Described & { default?: string })[];
  cssStates?: Described[];
}

export interface Manifest {
  modules: { path: string; declarations: Declaration[] }[];
}

export function readManifest(): Manifest {
  return JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
}

/** Every element, in the manifest's order. */
export function readElements(): Declaration[] {
  return readManifest().modules.flatMap(({ declarations }) => declarations);
}
