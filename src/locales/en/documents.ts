import type { Texts } from '../texts.ts';

export const documents: Texts<typeof import('../sv/documents.ts').documents> = {
  'documents.count': (count, words) => {
    const found = count === 0 ? 'No files' : count === 1 ? '1 file' : `${count} files`;
    return words ? `${found} for “${words}”` : found;
  },
  'documents.label': 'Search your files',
  'documents.search': 'Search',
  'documents.inCase': (title) => `Case: ${title}`,
  'documents.more': 'Show more files',
  'documents.none':
    'There are no files in your cases yet. When you get a decision or another document, you find it here.',
  'documents.advice': 'Check the spelling, or search for fewer words.',
  'documents.all': 'Show all files',
};
