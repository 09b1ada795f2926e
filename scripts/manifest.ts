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

export interface Declaration {
  tagName: string;
  summary: string;
  attributes?: Attribute[];
  events?: Described[];
}

export interface Manifest {
  modules: { declarations: Declaration[] }[];
}

export function readManifest(): Manifest {
  return JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
}

/** Every element, in the manifest's order. */
export function readElements(): Declaration[] {
  return readManifest().modules.flatMap(({ declarations }) => declarations);
}
