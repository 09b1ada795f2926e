import { html, type TemplateResult } from 'lit';
import type { AttributeInfo, ElementInfo, State } from './generator-state.ts';

type Update = (change: Partial<State>) => void;

const valueOf = ({ target }: Event) => (target as HTMLInputElement | HTMLSelectElement).value;

/** Which elements there are. */
export function elementList(elements: readonly ElementInfo[], state: State, update: Update) {
  const toggle = (tag: string) => {
    const { tags } = state;
    update({ tags: tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag] });
  };
  return html`<fieldset>
    <legend><h2>What should the page show?</h2></legend>
    ${elements.map(
      ({ tagName, summary }) =>
        html`<div class="choice">
          <input
            type="checkbox"
            id=${tagName}
            .checked=${state.tags.includes(tagName)}
            aria-describedby="${tagName}-is"
            @change=${() => toggle(tagName)}
          />
          <label for=${tagName}>${tagName}</label>
          <p class="hint" id="${tagName}-is">${plain(summary)}</p>
        </div>`,
    )}
  </fieldset>`;
}

/** What the chosen elements can be told. */
export function elementFields(elements: readonly ElementInfo[], state: State, update: Update) {
  return elements
    .filter(({ tagName }) => state.tags.includes(tagName))
    .map((element) => fieldsOf(element, state, update));
}

function fieldsOf({ tagName, attributes }: ElementInfo, { values }: State, update: Update) {
  const mine = values[tagName] ?? {};
  const set = (name: string, value: string) => update({ values: { ...values, [tagName]: { ...mine, [name]: value } } });
  return html`<fieldset>
    <legend><h2>${tagName}</h2></legend>
    ${attributes.map((attribute) => attributeField(tagName, attribute, mine[attribute.name], set))}
    ${field(
      `${tagName}--text`,
      'The link inside: its text',
      'Shows without JavaScript, and until the element is there.',
      (id, hint) => input(id, hint, mine['text'] ?? '', (value) => set('text', value)),
    )}
    ${field(
      `${tagName}--href`,
      'The link inside: where it leads',
      'A page that does the same, or where one logs in.',
      (id, hint) => input(id, hint, mine['href'] ?? '', (value) => set('href', value)),
    )}
  </fieldset>`;
}

type Set = (name: string, value: string) => void;

function attributeField(tag: string, attribute: AttributeInfo, value: string | undefined, set: Set) {
  const { name, description = '', type } = attribute;
  const id = `${tag}--${name}`;
  const onSet = (to: string) => set(name, to);
  if (type?.text === 'boolean') return checkbox(id, name, description, !!value, (on) => onSet(on ? 'on' : ''));
  const otherwise = attribute.default?.replaceAll("'", '') ?? '';
  const choices = type?.text.startsWith("'") ? type.text.replaceAll("'", '').split(' | ') : undefined;
  return field(id, name, description, (id, hint) =>
    choices
      ? select(id, hint, Object.fromEntries(choices.map((each) => [each, each])), value ?? otherwise, onSet)
      : input(id, hint, value ?? '', onSet, otherwise, type?.text === 'number' ? 'number' : 'text'),
  );
}

const languages = { sv: 'Swedish', en: 'English', fi: 'Finnish' };
const schemes = { '': 'As your system says', light: 'Light', dark: 'Dark' };
const answering = { '': 'Invented data', real: 'The gateway of the site that this page is on' };

/** What is around the elements. */
export function aroundFields(state: State, update: Update) {
  return html`<fieldset>
      <legend><h2>Your site</h2></legend>
      ${field('endpoint', 'The gateway', 'Where it is mounted on your own site.', (id, hint) =>
        input(id, hint, state.endpoint, (endpoint) => update({ endpoint: endpoint || '/me' })),
      )}
      ${field('widgets', 'The widgets’ files', 'The folder that they are in, on your own site.', (id, hint) =>
        input(id, hint, state.widgets, (widgets) => update({ widgets: widgets || '/widgets/' })),
      )}
    </fieldset>
    <fieldset>
      <legend><h2>The preview</h2></legend>
      ${field('lang', 'Language', 'On your page it follows the nearest lang attribute.', (id, hint) =>
        select(id, hint, languages, state.lang, (lang) => update({ lang })),
      )}
      ${field('scheme', 'Light or dark', 'On your page it follows color-scheme.', (id, hint) =>
        select(id, hint, schemes, state.scheme, (scheme) => update({ scheme })),
      )}
      ${field(
        'answering',
        'What answers',
        'A gateway answers its own site only: to see your data, put this site’s folder on your portal.',
        (id, hint) =>
          select(id, hint, answering, state.real ? 'real' : '', (value) => update({ real: value === 'real' })),
      )}
    </fieldset>`;
}

function field(id: string, label: string, hint: string, control: (id: string, hint: string) => TemplateResult) {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <p class="hint" id="${id}-hint">${plain(hint)}</p>
    ${control(id, `${id}-hint`)}
  </div>`;
}

function input(id: string, hint: string, value: string, set: (to: string) => void, otherwise = '', type = 'text') {
  return html`<input
    id=${id}
    type=${type}
    .value=${value}
    placeholder=${otherwise}
    aria-describedby=${hint}
    autocomplete="off"
    spellcheck="false"
    @input=${(event: Event) => set(valueOf(event).trim())}
  />`;
}

type Choices = Readonly<Record<string, string>>;

function select(id: string, hint: string, choices: Choices, value: string, set: (to: string) => void) {
  return html`<select id=${id} aria-describedby=${hint} @change=${(event: Event) => set(valueOf(event))}>
    ${Object.entries(choices).map(
      ([each, label]) => html`<option value=${each} ?selected=${each === value}>${label}</option>`,
    )}
  </select>`;
}

function checkbox(id: string, label: string, hint: string, on: boolean, set: (on: boolean) => void) {
  const onChange = ({ target }: Event) => set((target as HTMLInputElement).checked);
  return html`<div class="choice">
    <input type="checkbox" id=${id} .checked=${on} aria-describedby="${id}-hint" @change=${onChange} />
    <label for=${id}>${label}</label>
    <p class="hint" id="${id}-hint">${plain(hint)}</p>
  </div>`;
}

/** One of several. */
export function radios(legend: string, name: string, choices: Choices, value: string, set: (to: string) => void) {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${Object.entries(choices).map(
      ([each, label]) =>
        html`<div class="choice">
          <input
            type="radio"
            id="${name}--${each}"
            name=${name}
            value=${each}
            .checked=${each === value}
            @change=${() => set(each)}
          />
          <label for="${name}--${each}">${label}</label>
        </div>`,
    )}
  </fieldset>`;
}

/** The descriptions are Markdown: of code only the words. */
const plain = (text: string) => text.replaceAll('`', '');
