/** `npm run texts`: makes what follows from `src/locales/`, and writes it where it belongs. */
import { writeFileSync } from 'node:fs';
import { generated } from './generated.ts';

for (const { path, content } of await generated()) writeFileSync(path, content);
