/** Texts of `me-notices`. `-now`: it has just been moved. */
export const notices = {
  'notices.new': (count: number) => `${count} ${count === 1 ? 'ny' : 'nya'}`,
  'notices.newWhat': (count: number): string =>
    count === 1 ? 'händelse eller meddelande' : 'händelser och meddelanden',
  'notices.count': (count: number) => (count ? `${count} ${count === 1 ? 'oläst' : 'olästa'}` : 'Inget oläst'),
  'notices.active': (count?: number) => (count === undefined ? 'Aktuellt' : `Aktuellt (${count})`),
  'notices.archived': (count?: number) => (count === undefined ? 'Arkiverat' : `Arkiverat (${count})`),
  'notices.toDo': (count: number) => `Att göra (${count})`,
  'notices.others': 'Händelser och meddelanden',
  'notices.unread': 'Nytt',
  'notices.inCase': (title: string) => `Ärende: ${title}`,
  'notices.until': (day: string) => `Gäller till och med ${day}`,
  'notices.archive': 'Arkivera',
  'notices.undo': 'Ångra',
  'notices.restore': 'Ta tillbaka',
  'notices.archived-now': 'Ligger nu i arkivet.',
  'notices.restored-now': 'Ligger inte längre i arkivet.',
  'notices.failed': 'Det gick inte att flytta. Försök igen.',
  'notices.more': 'Visa fler',
  'notices.none':
    'Du har inget nytt. När något händer i dina ärenden, eller när du får ett meddelande, ser du det här.',
  'notices.noArchived': 'Arkivet är tomt. Det som du arkiverar ligger här, och du kan alltid ta tillbaka det.',
};
