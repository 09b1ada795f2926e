// What somebody would write who needs this one list and nothing else: fetch, and elements made one by one.
const list = document.querySelector('#cases');
const texts = {
  updated: 'Senast ändrat',
  unread: (count) => `${count} ${count === 1 ? 'ny händelse' : 'nya händelser'}`,
  toDo: 'Du behöver göra något',
};
const date = new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'Europe/Stockholm' });

function add(parent, name, text, className) {
  const element = parent.appendChild(document.createElement(name));
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
}

function row({ id, title, status, unread, toDo, heading, number, updatedAt, organisation }) {
  const item = document.createElement('li');
  item.className = unread ? 'case unread' : 'case';
  add(add(item, 'h2'), 'a', title).href = `?me-case=${id}`;
  const tags = add(item, 'div', undefined, 'row');
  if (unread) add(tags, 'span', texts.unread(unread), 'tag new');
  if (status) add(tags, 'span', status.text, 'tag');
  if (toDo)
    add(item, 'p', toDo.until ? `${texts.toDo} senast ${date.format(new Date(toDo.until))}` : texts.toDo, 'to-do');
  add(item, 'p', heading);
  const facts = add(item, 'div', undefined, 'row small');
  add(facts, 'span', organisation.name);
  add(facts, 'span', `Ärendenummer ${number}`);
  add(facts, 'span', `${texts.updated} ${date.format(new Date(updatedAt))}`);
  return item;
}

const response = await fetch(list.dataset.address);
if (!response.ok) throw new Error(`${response.status}`);
const { items, total, counts } = await response.json();
document.querySelector('#count').textContent = `${total} ärenden`;
document.querySelector('#views').textContent = `Pågående (${counts.active}) Arkiverade (${counts.archived})`;
list.append(...items.map(row));
