/** What somebody would write who needs this one list and nothing else: `fetch`, and elements made one by one. */
import type { CaseList, CaseSummary } from '../../../src/contract/types.ts';

const date = new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'Europe/Stockholm' });
const inWords = (time: string) => date.format(new Date(time));

function add<K extends keyof HTMLElementTagNameMap>(
  parent: Element,
  name: K,
  text = '',
  look = '',
): HTMLElementTagNameMap[K] {
  const element = parent.appendChild(document.createElement(name));
  element.textContent = text;
  element.className = look;
  return element;
}

function row({ id, title, status, unread, toDo, heading, number, updatedAt, organisation }: CaseSummary): Element {
  const item = document.createElement('li');
  item.className = unread ? 'case unread' : 'case';
  add(add(item, 'h2'), 'a', title).href = `?me-case=${id}`;
  const tags = add(item, 'div', '', 'row');
  if (unread) add(tags, 'span', `${unread} ${unread === 1 ? 'ny händelse' : 'nya händelser'}`, 'tag new');
  if (status) add(tags, 'span', status.text, 'tag');
  if (toDo) add(item, 'p', `Du behöver göra något${toDo.until ? ` senast ${inWords(toDo.until)}` : ''}`, 'to-do');
  add(item, 'p', heading);
  const facts = add(item, 'div', '', 'row small');
  add(facts, 'span', organisation.name);
  add(facts, 'span', `Ärendenummer ${number}`);
  add(facts, 'span', `Senast ändrat ${inWords(updatedAt)}`);
  return item;
}

async function show(list: HTMLElement): Promise<void> {
  const response = await fetch(list.dataset['address'] ?? '', { mode: 'no-cors', credentials: 'include' });
  if (!response.ok) throw new Error(String(response.status));
  const { items, total, counts } = (await response.json()) as CaseList;
  add(list, 'p', `Pågående (${counts.active}) Arkiverade (${counts.archived})`);
  add(list, 'p', `${total} ärenden`);
  add(list, 'ul').append(...items.map(row));
}

const list = document.querySelector<HTMLElement>('#cases');
if (list) void show(list);
