/** Texts of `me-case-list` where it shows documents. */
export const documents = {
  'documents.count': (count: number, words?: string) => {
    const found = count === 0 ? 'Inga filer' : count === 1 ? '1 fil' : `${count} filer`;
    return words ? `${found} för ”${words}”` : found;
  },
  'documents.label': 'Sök bland dina filer',
  'documents.search': 'Sök',
  'documents.inCase': (title: string) => `Ärende: ${title}`,
  'documents.more': 'Visa fler filer',
  'documents.none':
    'Det finns inga filer i dina ärenden än. När du får ett beslut eller ett annat dokument finns det här.',
  'documents.advice': 'Kontrollera stavningen eller sök på färre ord.',
  'documents.all': 'Visa alla filer',
};
