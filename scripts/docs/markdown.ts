import createMarkdown, { type MarkdownIt, type RendererRule, type Token } from 'markdown-it';
import { codeBlock } from './code.ts';
import { Html, html } from './html.ts';
import type { Heading } from './page.ts';
import { slugs } from './slugs.ts';

export interface Written {
  title: string;
  summary: string;
  body: Html;
  headings: Heading[];
}

export interface Markdown {
  page: (source: string) => Written;
  inline: (text: string) => Html;
  block: (text: string) => Html;
}

/**
 * Makes HTML of Markdown. Anchors are those of the code forge that the files are read on, so that a link works in both places.
 *
 * @param resolve the address in the site of what a link or picture names.
 */
export function markdownWith(resolve: (address: string) => string): Markdown {
  const markdown = withRules(createMarkdown({ html: true }), resolve);
  return {
    page(source) {
      const tokens = markdown.parse(source, {});
      const headings = headingsOf(tokens);
      const body = new Html(markdown.renderer.render(tokens, markdown.options, {}));
      return { title: headings[0]?.text ?? '', summary: summaryOf(tokens), body, headings };
    },
    inline: (text) => new Html(markdown.renderInline(text)),
    block: (text) => new Html(markdown.render(text)),
  };
}

/** Gives each heading its id. */
function headingsOf(tokens: readonly Token[]): Heading[] {
  const slug = slugs();
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    const text = plain(tokens[index + 1]);
    const id = slug(text);
    token.attrSet('id', id);
    return [{ level: Number(token.tag.slice(1)), id, text }];
  });
}

/** The first sentence of the first paragraph. */
function summaryOf(tokens: readonly Token[]): string {
  const first = tokens.findIndex(({ type, level }) => type === 'paragraph_open' && level === 0);
  const text = plain(tokens[first + 1]).replace(/\s+/g, ' ');
  return /^.*?[.:!](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
}

function plain(inline: Token | undefined): string {
  const parts = inline?.children ?? [];
  return parts.map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join('');
}

function withRules(markdown: MarkdownIt, resolve: (address: string) => string): MarkdownIt {
  const { rules } = markdown.renderer;
  rules['fence'] = (tokens, index) => {
    const { content = '', info = '' } = tokens[index] ?? {};
    return codeBlock(content, info.trim()).text;
  };
  rules['heading_close'] = (tokens, index) => {
    const open = tokens[index - 2];
    const id = String(open?.attrGet('id') ?? '');
    const link = html` <a class="anchor" href="#${id}" aria-label="Link to: ${plain(tokens[index - 1])}">#</a>`;
    return `${open?.tag === 'h1' ? '' : link.text}</${open?.tag ?? ''}>\n`;
  };
  // It can be scrolled by keyboard where it is wider than the page.
  rules['table_open'] = () => '<div class="table" tabindex="0" role="group" aria-label="Table"><table>\n';
  rules['table_close'] = () => '</table></div>\n';
  for (const [type, attribute] of [
    ['link_open', 'href'],
    ['image', 'src'],
  ] as const) {
    const original = rules[type];
    rules[type] = (tokens, index, options, env, self) => {
      const token = tokens[index];
      const address = token?.attrGet(attribute);
      if (typeof address === 'string') token?.attrSet(attribute, resolve(address));
      return original?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
    };
  }
  for (const type of ['th_open', 'td_open']) rules[type] = cell;
  return markdown;
}

/** Alignment by a class: the site's policy allows no `style` attribute. */
const cell: RendererRule = (tokens, index, options, _env, self) => {
  const token = tokens[index];
  if (!token) return '';
  const right = String(token.attrGet('style') ?? '').includes('right');
  token.attrs = right ? [['class', 'right']] : [];
  if (token.tag === 'th') token.attrSet('scope', 'col');
  return self.renderToken(tokens, index, options);
};
