import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import http from 'highlight.js/lib/languages/http';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import nginx from 'highlight.js/lib/languages/nginx';
import php from 'highlight.js/lib/languages/php';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { escape, Html, html } from './html.ts';

const languages = { bash, css, http, javascript, json, nginx, php, typescript, xml, yaml };
for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);

/** What a block holds, in words. */
const names: Readonly<Record<string, string>> = {
  html: 'HTML',
  css: 'CSS',
  js: 'JavaScript',
  ts: 'TypeScript',
  json: 'JSON',
  xml: 'XML',
  sh: 'Command',
  http: 'HTTP',
  php: 'PHP',
};

/** A block of code with its colours. The button that copies it is made by the page's script: without one it could do nothing. */
export function codeBlock(code: string, language: string): Html {
  const text = code.trimEnd();
  const coloured = hljs.getLanguage(language)
    ? hljs.highlight(text, { language, ignoreIllegals: true }).value
    : escape(text);
  const name = names[language] ?? 'Text';
  return html`<div class="code" data-copy>
    <p class="kind" aria-hidden="true">${name}</p>
    <pre tabindex="0" role="group" aria-label="${name}"><code>${new Html(coloured)}</code></pre>
  </div>`;
}
