import { html, nothing, type TemplateResult } from 'lit';
import type { EventAction } from '../../contract/types.ts';
import type { Localize } from '../localize.ts';
import { numberText } from '../number-format.ts';
import { line, type Lang } from '../text.ts';

export type Attachment = Extract<EventAction, { kind: 'attachment' }>;

/** Where the gateway gives out a file of an event. */
export const attachmentUrl = (endpoint: string, eventId: string, { id }: Pick<Attachment, 'id'>): string =>
  `${endpoint}/v1/events/${eventId}/attachments/${encodeURIComponent(id)}`;

/** What kinds of files are called in running text, by their media type. */
const kinds: [type: RegExp, kind: 'image' | 'document' | 'sheet' | 'text'][] = [
  [/^image\//, 'image'],
  [/wordprocessingml|msword|opendocument\.text$/, 'document'],
  [/spreadsheet|ms-excel/, 'sheet'],
  [/^text\//, 'text'],
];

function typeText({ type, file }: Pick<Attachment, 'type' | 'file'>, localize: Localize): string {
  const [, kind] = kinds.find(([pattern]) => pattern.test(type)) ?? [];
  if (kind) return localize.term(`caseEvent.file-${kind}`);
  const [, extension] = /\.(\w{1,5})$/.exec(file) ?? [];
  return extension?.toUpperCase() ?? localize.term('caseEvent.file');
}

/** In steps of a thousand, as operating systems show it to most people. */
function sizeText({ size }: Pick<Attachment, 'size'>, localize: Localize): string {
  const large = size >= 1e6;
  const unit = large ? 'megabyte' : 'kilobyte';
  const value = large ? size / 1e6 : Math.max(size / 1e3, 1);
  const maximumFractionDigits = large ? 1 : 0;
  return numberText(value, 'fileSize', localize, { style: 'unit', unit, maximumFractionDigits });
}

/** What a file is called in a link: its title, what kind of file it is, and how large. */
export const linkText = (file: Pick<Attachment, 'title' | 'type' | 'file' | 'size'>, localize: Localize): string =>
  `${file.title} (${typeText(file, localize)}, ${sizeText(file, localize)})`;

interface FileOptions {
  localize: Localize;
  lang: Lang;
  href: string;
  /** Whether the citizen has opened it before, or in this page. */
  opened: boolean;
  open: () => void;
}

/** One file: its link while it can be had, else why it can't. */
export function attachment(file: Attachment, { localize, lang, href, opened, open }: FileOptions): TemplateResult {
  const name = linkText(file, localize);
  const ready = file.state === 'ready';
  return html`<li class="file" part="attachment">
    <p class="row">
      ${
        ready
          ? html`<a href=${href} lang=${lang} @click=${open} @auxclick=${open} .textContent=${name}></a>`
          : html`<span lang=${lang} .textContent=${name}></span>`
      }
      ${
        ready && !opened
          ? html`<span class="tag new" .textContent=${localize.term('caseEvent.fileNew')}></span>`
          : nothing
      }
    </p>
    <p class="row small muted">
      ${file.documentType ? html`<span lang=${lang} .textContent=${file.documentType}></span>` : nothing}
      <span translate="no" .textContent=${file.file}></span>
    </p>
    ${file.state === 'ready' ? nothing : line(localize.term(`caseEvent.file-${file.state}`), nothing, 'small')}
  </li>`;
}
