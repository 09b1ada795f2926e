import type { Sending } from './browser.ts';
import type { Field, Form } from './page.ts';

const plausible: Record<string, string> = {
  number: '12',
  date: new Date().toISOString().slice(0, 10),
  email: 'prov@portal.example',
  tel: '+46701740605',
  url: 'https://portal.example/',
};

/** A form that is filled in, and where it goes. */
export interface Filled {
  action: URL;
  sending: Sending;
}

/** The form as a citizen would send it: what stands in it stays, and what is asked for is filled in. */
export function fillIn(
  { action, method, multipart, fields, buttons }: Form,
  answers: Record<string, string>,
  file: File,
) {
  const data = new FormData();
  for (const [name, value] of fields.flatMap((field) => valuesOf(field, fields, answers, file)))
    data.append(name, value);
  const [button] = buttons;
  if (button?.name) data.append(button.name, button.value);
  if (method === 'GET') return { action: new URL(`?${textsOf(data).toString()}`, action), sending: {} };
  const sending: Sending = { method, body: multipart ? data : textsOf(data) };
  return { action, sending };
}

const textsOf = (data: FormData): URLSearchParams =>
  new URLSearchParams(
    [...data].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : [])),
  );

function valuesOf(field: Field, all: Field[], answers: Record<string, string>, file: File): [string, string | File][] {
  const { name, type, value, checked, required } = field;
  const given = answers[name];
  switch (type) {
    case 'file':
      // Into the first one; the others are left.
      return all.find((it) => it.type === 'file') === field ? [[name, file]] : [];
    case 'radio':
      return isChosen(field, all, given) ? [[name, value]] : [];
    case 'checkbox':
      return checked || required || given === value ? [[name, value || 'on']] : [];
    case 'select':
      return [[name, given ?? (value || (field.options.find(Boolean) ?? ''))]];
    case 'hidden':
      return [[name, value]];
    default:
      return [[name, value || (given ?? (required ? (plausible[type] ?? 'Prov') : ''))]];
  }
}

/** The one given, else the one that is checked, else the group's first. */
function isChosen(field: Field, all: Field[], given: string | undefined): boolean {
  const group = all.filter(({ name, type }) => type === 'radio' && name === field.name);
  if (given !== undefined) return field.value === given;
  return field === (group.find(({ checked }) => checked) ?? group[0]);
}
