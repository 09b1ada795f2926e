/** `npm run accessibility`: writes `docs/accessibility.md` anew. */
import { writeFileSync } from 'node:fs';
import { statement } from './statement.ts';

writeFileSync('docs/accessibility.md', statement());
