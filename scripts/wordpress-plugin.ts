/**
 * Makes the plugin for WordPress, `dist/wordpress/me-widgets.zip`: what stands in `src/integrations/wordpress`, the widgets' files under their
 * version, the bridge from a theme's presets, the translations, and of `custom-elements.json` the table of elements.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import packageJson from '../package.json' with { type: 'json' };
import { readPo, toMo } from './gettext.ts';
import { readElements, type Attribute, type Declaration } from './manifest.ts';

const source = 'src/integrations/wordpress';

type Value = string | number | boolean | Value[] | { [name: string]: Value } | PhpCode;

class PhpCode {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

const quoted = (text: string) => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;

/** A value as PHP writes it. */
function php(value: Value): string {
  if (value instanceof PhpCode) return value.code;
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  const entries = Array.isArray(value)
    ? value.map(php)
    : Object.entries(value).map(([name, entry]) => `${quoted(name)} => ${php(entry)}`);
  return `array( ${entries.join(', ')} )`;
}

/** A file that gives a value to whoever requires it. */
const phpFile = (value: Value) => `<?php
/**
 * Made of custom-elements.json by the build.
 *
 * @package MeWidgets
 */

namespace MeWidgets;

defined( 'ABSPATH' ) || exit;

return ${php(value)};
`;

/** Where the gateway is, and whether answers are checked, is not for those who write pages. */
const isForEditors = ({ name }: Attribute) => name !== 'endpoint';
const isElement = ({ tagName }: Declaration) => tagName !== 'me-portal';

const literal = (text = "''") => JSON.parse(text.replaceAll("'", '"')) as string | number | boolean;

function inTable({ type, default: usual }: Attribute): Value {
  const choices = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, choice = '']) => choice);
  const kind = ['number', 'boolean'].find((name) => name === type?.text) ?? 'string';
  return { type: choices.length ? 'choice' : kind, default: literal(usual), ...(choices.length ? { choices } : {}) };
}

const help = ({ description = '' }: Attribute): Value =>
  new PhpCode(`__( ${quoted(description.replaceAll('`', '').replaceAll(/\s+/g, ' '))}, 'me-widgets' )`);

function byAttribute(describe: (attribute: Attribute) => Value): Value {
  const elements = readElements().filter(isElement);
  return Object.fromEntries(
    elements.map(({ tagName, attributes = [] }) => [
      tagName,
      Object.fromEntries(attributes.filter(isForEditors).map((attribute) => [attribute.name, describe(attribute)])),
    ]),
  );
}

/** What the plugin holds that is made: by path in it. */
export function madeOfManifest(): Record<string, string> {
  return { 'includes/table.php': phpFile(byAttribute(inTable)), 'includes/help.php': phpFile(byAttribute(help)) };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());

function ownFiles(): Record<string, Buffer> {
  const files = filesIn(source).map((file): [string, Buffer] => {
    const bytes = readFileSync(join(source, file));
    return file.endsWith('.po') ? [file.replace(/po$/, 'mo'), toMo(readPo(bytes.toString()))] : [file, bytes];
  });
  return Object.fromEntries(files);
}

/** What a page loads: the loader, and what it leads to. */
function widgets(): Record<string, Buffer> {
  const files = filesIn('dist/cdn').filter((file) =>
    /^((loader|texts)\.js|integrity\.json|(elements|chunks)\/.*\.js)$/.test(file),
  );
  return Object.fromEntries(
    files.map((file) => [`widgets/${packageJson.version}/${file}`, readFileSync(join('dist/cdn', file))]),
  );
}

const withVersion = (main: Buffer) => Buffer.from(main.toString().replace('0.0.0', packageJson.version));

/** Writes the zip. Needs `dist/cdn/` as it is built. */
export function writeWordPressPlugin(file = 'dist/wordpress/me-widgets.zip'): void {
  const own = ownFiles();
  const made = Object.entries(madeOfManifest()).map(([path, code]) => [path, Buffer.from(code)]);
  const all: Record<string, Buffer> = {
    ...own,
    ...widgets(),
    ...(Object.fromEntries(made) as Record<string, Buffer>),
    'me-widgets.php': withVersion(own['me-widgets.php'] ?? Buffer.of()),
    'theme/wordpress.css': readFileSync('src/theme/bridges/wordpress.css'),
  };
  const inFolder = Object.entries(all).map(([path, bytes]) => [`${basename(file, '.zip')}/${path}`, bytes]);
  mkdirSync(join(file, '..'), { recursive: true });
  // The same files give the same bytes, whenever they are packed.
  writeFileSync(file, zipSync(Object.fromEntries(inFolder) as Zippable, { mtime: '1980-01-01' }));
}
