import { html, Html } from './html.ts';
import { elements, written } from './elements.ts';
import type { Page } from './page.ts';

/** What the generator knows of the elements, as data that its script reads: a policy without inline scripts lets it be. */
const data = JSON.stringify(
  elements
    .filter(({ tagName }) => tagName !== 'me-portal')
    .map((element) => {
      const { tagName, summary, attributes } = element;
      return {
        tagName,
        summary,
        attributes: attributes.filter(({ name }) => name !== 'endpoint'),
        start: written(element),
      };
    }),
).replaceAll('<', '\\u003c');

/** Where tags are chosen, seen and copied. */
export const generatorPage: Page = {
  source: 'docs/site/generator',
  path: 'generator.html',
  title: 'Make your tags',
  summary: 'Choose elements and what they say, see them live, and copy the tags for your page.',
  headings: [],
  scripts: ['generator'],
  wide: true,
  body: html`<h1>Make your tags</h1>
    <p class="lead">Choose what your page shows, see it live, and copy what you paste into it.</p>
    <noscript
      ><p>
        This page needs JavaScript. Without it, copy the tags from the page of each <a href="elements.html">element</a>.
      </p></noscript
    >
    <script type="application/json" id="elements">
      ${new Html(data)}
    </script>
    <div id="generator"></div>`,
};
