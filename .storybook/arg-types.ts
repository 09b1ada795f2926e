import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };

interface Described {
  name: string;
  description?: string;
  default?: string;
  fieldName?: string;
  type?: { text: string };
}

type Element = Partial<Record<'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties', Described[]>> & {
  tagName: string;
  summary?: string;
  description?: string;
};

const elements = (manifest.modules as unknown as { declarations: [Element] }[]).map(
  ({ declarations: [element] }) => element,
);

/**
 * What Storybook's tables and controls show of an element. Attributes are what a designer sets; their values go to the properties of the same element.
 * Events, slots and parts are told of, and can't be set.
 */
export function argTypesOf(tag: string): ArgTypes {
  const {
    attributes = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } = elements.find(({ tagName }) => tagName === tag) ?? {};
  return {
    ...Object.fromEntries(attributes.map((each) => [each.fieldName ?? each.name, attribute(each)])),
    ...told('events', events),
    ...told('slots', slots),
    ...told('parts', cssParts),
    ...told('custom properties', cssProperties),
  };
}

/** What an element is, above its stories. */
export function descriptionOf(tag: string): string {
  const { summary = '', description = '' } = elements.find(({ tagName }) => tagName === tag) ?? {};
  return `${summary}\n\n${description}`;
}

/** Every event of every element, for the panel that lists what happened. */
export const eventNames = [...new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name)))];

function attribute({ name, description = '', type, default: value }: Described): ArgTypes[string] {
  const text = (type?.text ?? 'string').replace(' | undefined', '');
  const options = text.startsWith("'") ? text.replaceAll("'", '').split(' | ') : undefined;
  return {
    name,
    description,
    ...(options
      ? { options, control: { type: 'radio' } }
      : { type: { name: text as 'string' | 'number' | 'boolean' } }),
    table: { category: 'attributes', type: { summary: text }, ...(value && { defaultValue: { summary: value } }) },
  };
}

function told(category: string, all: readonly Described[]): ArgTypes {
  const row = ({ name, description = '' }: Described) => ({
    name: name || '(content)',
    description,
    control: false as const,
    table: { category },
  });
  return Object.fromEntries(all.map((each) => [`${category} ${each.name}`, row(each)]));
}
