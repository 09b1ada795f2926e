import { codeBlock } from './code.ts';
import { html, type Html } from './html.ts';
import type { Attribute, Described } from '../manifest.ts';
import { written, type ElementDoc } from './elements.ts';
import type { Markdown } from './markdown.ts';
import type { Heading, Page } from './page.ts';

interface Part {
  id: string;
  title: string;
  body: Html;
}

/** Where the page of an element stands. */
export const elementPath = (tag: string): string => `elements/${tag}.html`;

/** The page of one element, from its class's JSDoc. @param markdown whose links begin at the project's root. */
export function elementPage(element: ElementDoc, markdown: Markdown): Page {
  const { tagName, summary } = element;
  const parts = partsOf(element, markdown);
  return {
    source: `docs/site/elements/${tagName}`,
    path: elementPath(tagName),
    title: `<${tagName}>`,
    summary,
    headings: parts.map(({ id, title }): Heading => ({ level: 2, id, text: title })),
    scripts: ['example'],
    body: html`<h1><code>&lt;${tagName}&gt;</code></h1>
      <p class="lead">${markdown.inline(summary)}</p>
      ${markdown.block(element.description)} ${parts.map(asSection)}`,
  };
}

const asSection = ({ id, title, body }: Part) =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title} <a class="anchor" href="#${id}" aria-label="Link to: ${title}">#</a></h2>
    ${body}
  </section>`;

function partsOf(element: ElementDoc, markdown: Markdown): Part[] {
  const { block } = markdown;
  const { tagName, attributes, events, slots, cssParts, cssProperties, cssStates } = element;
  const all: (Part | false)[] = [
    { id: 'example', title: 'Example', body: example(element) },
    { id: 'tags', title: 'Tags to copy', body: tags(element, markdown) },
    attributes.length > 0 && { id: 'attributes', title: 'Attributes', body: attributeTable(attributes, markdown) },
    events.length > 0 && {
      id: 'events',
      title: 'Events',
      body: html`<p>
          They bubble, also out of shadow trees. Those that can be cancelled stop with <code>preventDefault()</code>.
        </p>
        ${definitions(events, markdown, (name) => html`<code>${name}</code>`)}`,
    },
    slots.length > 0 && {
      id: 'slots',
      title: 'What you write inside',
      body: definitions(slots, markdown, (name) => (name ? html`<code>slot="${name}"</code>` : html`Content`)),
    },
    cssParts.length > 0 && {
      id: 'parts',
      title: 'Parts',
      body: html`<p>For what tokens can’t reach: <code>${tagName}::part(${cssParts[0]?.name ?? ''}) { … }</code></p>
        ${definitions(cssParts, markdown, (name) => html`<code>${name}</code>`)}`,
    },
    cssProperties.length > 0 && {
      id: 'properties',
      title: 'Custom properties',
      body: definitions(cssProperties, markdown, (name) => html`<code>${name}</code>`),
    },
    cssStates.length > 0 && {
      id: 'states',
      title: 'States',
      body: definitions(cssStates, markdown, (name) => html`<code>:state(${name})</code>`),
    },
    {
      id: 'look',
      title: 'Its look',
      body: block(
        `It takes your page’s font and the [tokens](docs/tokens.md) that you set: [theming](docs/theming.md).`,
      ),
    },
  ];
  return all.filter((part): part is Part => !!part);
}

function example(element: ElementDoc): Html {
  const spec = { tags: [{ tag: element.tagName, ...written(element) }] };
  const address = `../preview.html#${encodeURIComponent(JSON.stringify(spec))}`;
  return html`<p>
      The real element, answered by invented data instead of a gateway. What it would do elsewhere is said and not done.
    </p>
    <iframe class="example" title="Example of ${element.tagName}" src="${address}" height="320" loading="lazy"></iframe>
    <p><a href="${address}">The example alone</a></p>
    <noscript
      ><p>The example needs JavaScript. Without it your page shows what you write inside the tag.</p></noscript
    >`;
}

const tags = ({ example, tagName }: ElementDoc, { inline }: Markdown): Html =>
  html`${codeBlock(example, 'html')}
    <p>
      With the page’s one script, or from npm as <code>me-widgets/elements/${tagName.replace('me-', '')}.js</code>: see
      ${inline(`[where to paste](docs/web-team.md#2-paste), or [make tags for your page](docs/site/generator?element=${tagName})`)}.
    </p>`;

function attributeTable(attributes: readonly Attribute[], { inline }: Markdown): Html {
  const row = ({ name, type, default: value, description = '' }: Attribute) =>
    html`<tr>
      <th scope="row"><code>${name}</code></th>
      <td>${inline(description)}</td>
      <td>${values(type?.text)}</td>
      <td>${value && value !== "''" ? html`<code>${value.replaceAll("'", '')}</code>` : '–'}</td>
    </tr> `;
  return html`<div class="table" tabindex="0" role="group" aria-label="Attributes">
    <table>
      <thead>
        <tr>
          <th scope="col">Attribute</th>
          <th scope="col">What it says</th>
          <th scope="col">Values</th>
          <th scope="col">Default</th>
        </tr>
      </thead>
      <tbody>
        ${attributes.map(row)}
      </tbody>
    </table>
  </div>`;
}

const inWords: Readonly<Record<string, string>> = { string: 'text', boolean: 'there or not', number: 'a number' };

/** The type in the words of those who write HTML. */
function values(type = 'string'): Html {
  const all = type.split(' | ').filter((each) => each !== 'undefined');
  const shown = all.map((each, index) => [
    index > 0 && ', ',
    inWords[each] ?? html`<code>${each.replaceAll("'", '')}</code>`,
  ]);
  return html`${shown}`;
}

function definitions(all: readonly Described[], { inline }: Markdown, term: (name: string) => Html): Html {
  return html`<dl>
    ${all.map(
      ({ name, description = '' }) =>
        html`<dt>${term(name)}</dt>
          <dd>${inline(description)}</dd> `,
    )}
  </dl>`;
}
