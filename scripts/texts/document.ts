import { dateFormats } from '../../src/locales/formats.ts';
import { formsOf } from './forms.ts';
import { languages, type Language, type Section, type Table, type Value } from './source.ts';

const head = `# Texts

<!-- Made from src/locales/ by \`npm run texts\`: change them there. -->

Every text of every element, by the file that it stands in, and every format. Each can be [written otherwise](own-texts.md), as it stands here.

A text that takes values names them in braces. What stands in brackets is left out where its value is missing. Where a number makes a difference, each form
stands on a line of its own: \`0\`, \`one\`, \`other\`.`;

const escape = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

function cell(text: Table[string], values: readonly Value[]): string {
  const forms = Object.entries(formsOf(text, values));
  if (forms.length === 1) return escape(forms[0]?.[1] ?? '');
  return forms.map(([form, said]) => `\`${form}\`: ${escape(said)}`).join('<br>');
}

const table = (header: string, rows: readonly string[]): string =>
  [`| ${header} |`, `| ${header.replace(/[^|]+/g, ' --- ').trim()} |`, ...rows.map((row) => `| ${row} |`)].join('\n');

function section({ name, about, keys }: Section, tables: Record<Language, Table>): string {
  const rows = Object.entries(keys).map(([key, values]) =>
    [
      `\`${key}\``,
      values.map((value) => `\`${value.name}\``).join(', '),
      ...languages.map((language) => cell(tables[language][key] ?? '', values)),
    ].join(' | '),
  );
  return [`## ${name}`, about, table('key | values | sv | en | fi', rows)].filter(Boolean).join('\n\n');
}

/** A moment whose day and month can't be taken for each other. */
const example = new Date('2026-11-30T13:05:00Z');

const dateRows = Object.entries(dateFormats).map(([name, options]) => {
  const shown = languages.map((language) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'Europe/Stockholm' }).format(example),
  );
  return [`\`format.${name}\``, `\`${JSON.stringify(options)}\``, ...shown].join(' | ');
});

const numberRows = Object.entries({
  number: { options: {}, value: 2000 },
  fileSize: { options: { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const, value: 1.44 },
}).map(([name, { options, value }]) => {
  const shown = languages.map((language) => new Intl.NumberFormat(language, options).format(value));
  return [`\`format.${name}\``, `\`${JSON.stringify(options)}\``, ...shown].join(' | ');
});

const formats = `## Formats

Options of [\`Intl.DateTimeFormat\`](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Intl/DateTimeFormat/DateTimeFormat#options) and
[\`Intl.NumberFormat\`](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Intl/NumberFormat/NumberFormat#options).
\`format.day\` is a day of this year. Sizes below a megabyte are in kilobytes, without decimals.

${table('key | options | sv | en | fi', [...dateRows, ...numberRows])}`;

/** The list of all texts, file by file, and of the formats. */
export const document = (sections: readonly Section[], tables: Record<Language, Table>): string =>
  `${[head, ...sections.map((each) => section(each, tables)), formats].join('\n\n')}\n`;
