/** The page where tags are chosen, seen and copied. */
import { html, nothing, render } from 'lit';
import { copyText } from './copy.ts';
import { aroundFields, elementFields, elementList, radios } from './generator-fields.ts';
import { asImports, asPlaces, asPreloads, asTags, scriptLine } from './markup.ts';
import { begin, changed, missing, tagsOf, type ElementInfo, type State } from './generator-state.ts';
import { address, type Told } from './spec.ts';

const place = document.querySelector<HTMLElement>('#generator');
const elements = JSON.parse(document.querySelector('#elements')?.textContent ?? '[]') as ElementInfo[];
let state = begin(elements, new URLSearchParams(location.search).get('element') ?? 'me-eservice-catalog');

/** Loading the preview anew takes a moment: not at each key. */
const settle = 400;
/** What is higher scrolls within, so that the tags stand in sight below. */
const highest = 420;
let timer = 0;
let shown = '';

function update(change: Partial<State>): void {
  state = changed(state, change);
  show();
  clearTimeout(timer);
  timer = window.setTimeout(preview, settle);
}

/** A page of its own each time, so that nothing chosen in the former one is left in it. */
function preview(): void {
  const next = address({
    tags: tagsOf(elements, state),
    lang: state.lang,
    scheme: state.scheme,
    ...(state.real && { endpoint: state.endpoint }),
  });
  if (next === shown) return;
  shown = next;
  state = changed(state, { asked: [] });
  const frame = document.createElement('iframe');
  Object.assign(frame, { className: 'example', title: 'Your elements', src: next, height: '320' });
  document.querySelector('#preview')?.replaceChildren(frame);
}

addEventListener('message', ({ data, origin }: MessageEvent<Told>) => {
  const frame = document.querySelector<HTMLIFrameElement>('#preview iframe');
  if (origin !== location.origin || !frame) return;
  frame.height = String(Math.min(highest, Math.max(120, data.height)));
  state = changed(state, { asked: data.asked });
  show();
});

function code(title: string, kind: string, text: string) {
  const onCopy = ({ currentTarget }: Event) => void copyText(text, currentTarget as HTMLElement);
  return html`<h3>${title}</h3>
    <div class="code">
      <p class="kind" aria-hidden="true">${kind}</p>
      <button type="button" class="copy" aria-label="Copy: ${title}" @click=${onCopy}>Copy</button>
      <pre tabindex="0" role="group" aria-label=${title}><code>${text}</code></pre>
    </div>`;
}

/** What is pasted, by how the page is made. */
function results() {
  const tags = tagsOf(elements, state);
  const preloads = asPreloads(state.asked, state);
  const open = missing(elements, state);
  return html`${open.length ? html`<p>Put an id where it says <code>…</code>: ${open.join(', ')}.</p>` : nothing}
  ${
    state.way === 'npm'
      ? code('In your bundle', 'JavaScript', asImports(tags))
      : code('Once on the page', 'HTML', scriptLine(state))
  }
  ${
    state.way === 'editor'
      ? code('Where it should show', 'HTML', asPlaces(tags, state))
      : code('Where it should show', 'HTML', asTags(tags, state))
  }
  ${
    preloads
      ? html`<details>
          <summary>Quicker still: let the browser fetch the data early</summary>
          <p>
            In the page’s head. The address must be the very one that the elements ask for: make it anew when you change
            them.
          </p>
          ${code('In the head', 'HTML', preloads)}
        </details>`
      : nothing
  }`;
}

const ways = {
  html: 'Plain HTML, or a CMS that keeps tags',
  editor: 'An editor that takes tags away',
  npm: 'A bundle, from npm',
};

function show(): void {
  if (!place) return;
  render(
    html`<div class="generator">
      <form class="choices" @submit=${(event: Event) => event.preventDefault()}>
        ${elementList(elements, state, update)} ${elementFields(elements, state, update)} ${aroundFields(state, update)}
      </form>
      <div class="outcome">
        <section aria-labelledby="see">
          <h2 id="see">See it</h2>
          <div id="preview"></div>
          ${state.tags.length ? nothing : html`<p>Nothing is chosen.</p>`}
        </section>
        <section aria-labelledby="copy">
          <h2 id="copy">Copy it</h2>
          <form @submit=${(event: Event) => event.preventDefault()}>
            ${radios('How is your page made?', 'way', ways, state.way, (way) => update({ way }))}
          </form>
          ${state.tags.length ? results() : html`<p>Choose an element first.</p>`}
        </section>
      </div>
    </div>`,
    place,
  );
}

show();
preview();
