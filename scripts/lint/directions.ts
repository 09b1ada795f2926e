/** Which way the project's parts may depend on each other. `dependency-directions.ts` holds every import against it. */
export interface Direction {
  /** Files whose path begins with this; the first row that fits a file is the one that counts. */
  readonly files: string;
  /** What they may import, by the beginning of its path. `{domain}` stands for any one folder. */
  readonly may: readonly string[];
  /** What they may import as types only. */
  readonly types?: readonly string[];
  /** Packages that they may import; absent, any. A name stands for its subpaths, too. */
  readonly packages?: readonly string[];
  readonly because: string;
}

const operations = ['src/contract/operations/'];
const contractTypes = ['src/contract/types.ts'];
const lit = ['lit', '@lit/task'];

export const directions: readonly Direction[] = [
  {
    files: 'src/contract/',
    may: ['src/contract/'],
    packages: ['zod/mini'],
    because: 'the contract depends on nothing but itself and zod/mini',
  },
  {
    files: 'src/client/check.ts',
    may: ['src/client/', 'src/contract/'],
    packages: ['zod/mini'],
    because: 'the checking chunk holds answers against the contract',
  },
  {
    files: 'src/client/',
    may: ['src/client/', ...operations],
    types: contractTypes,
    packages: [],
    because: 'of the contract, a page loads operations; everything else of it is types',
  },
  {
    files: 'src/locales/',
    may: ['src/locales/'],
    packages: [],
    because: 'texts depend on nothing of ours',
  },
  { files: 'src/theme/', may: ['src/theme/'], packages: ['lit'], because: 'the theme depends on nothing of ours' },
  {
    files: 'src/ui/',
    may: ['src/ui/', 'src/client/', 'src/theme/', 'src/locales/', ...operations],
    types: contractTypes,
    packages: lit,
    because: 'what elements share stands on client, operations, theme and locales',
  },
  {
    files: 'src/elements/',
    may: [
      '{own}',
      'src/ui/',
      'src/client/',
      'src/theme/',
      'src/locales/',
      'src/elements/{any}/define.ts',
      ...operations,
    ],
    types: contractTypes,
    packages: lit,
    because:
      'an element stands on ui, client, operations, theme and locales; another element only composes it, by its define.ts',
  },
  {
    files: 'src/',
    may: ['src/elements/', 'src/ui/', 'src/locales/own/own-texts.ts'],
    packages: [],
    because: 'what a page loads stands alone in src/',
  },
  {
    files: 'mock-server/demo/',
    may: ['mock-server/', 'src/contract/'],
    because: 'the demo knows ME, not the elements',
  },
  {
    files: 'mock-server/kits/',
    may: [
      'mock-server/kits/',
      'mock-server/shs/',
      'mock-server/signals/',
      'mock-server/tickets/eservice-service.ts',
      'mock-server/supplements/message.ts',
      'src/contract/',
    ],
    because: 'a kit is used by others, without ME: it stands on what travels between them',
  },
  {
    files: 'mock-server/gateway/',
    may: ['mock-server/gateway/', 'mock-server/http/', 'src/contract/'],
    because: 'the gateway is mounted by others, without ME: it stands on the contract',
  },
  {
    files: 'mock-server/database/',
    may: ['mock-server/database/', 'mock-server/{any}/tables.ts'],
    because: "the database knows every domain's tables and nothing else of them",
  },
  {
    files: 'mock-server/http/',
    may: ['mock-server/http/', 'mock-server/access/', 'mock-server/me-context.ts', 'src/contract/'],
    because: 'routes are made from a contract for a caller',
  },
  {
    files: 'mock-server/{any}/command.ts',
    may: ['mock-server/', 'src/contract/'],
    because: 'a command of the operator starts what it needs of ME',
  },
  {
    files: 'mock-server/{any}/',
    may: [
      '{own}',
      'src/contract/',
      'mock-server/database/',
      'mock-server/http/',
      'mock-server/access/',
      'mock-server/me-context.ts',
      'mock-server/{any}/rules.ts',
    ],
    because: 'a domain reaches another through its rules.ts only',
  },
  {
    files: 'mock-server/',
    may: ['mock-server/', 'src/contract/'],
    because: 'the backend knows the contract, not the elements',
  },
];
