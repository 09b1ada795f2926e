import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attributeOf, childrenOf, readXml, textOf } from '../../../shs/xml.ts';
import { personWith } from '../people.ts';
import type { CaseSystem } from '../systems.ts';

/** That a citizen has opened something, as it lies in `in/`. */
export interface ReadReceipt {
  case: string;
  /** The signal that the event came in. */
  event: string;
  /** The file that was opened, by its action's id; undefined for the event itself. */
  attachment: string | undefined;
  /** The citizen's short name, where it is one of the test persons. */
  person: string | undefined;
  openedAt: string;
}

/** All that have come in a case; the newest first. */
export async function readReceiptsIn({ folder }: CaseSystem, number: string): Promise<ReadReceipt[]> {
  const names = await readdir(join(folder, 'in')).catch(() => []);
  const files = await Promise.all(
    names
      .filter((name) => !name.includes('.'))
      .map((name) => readFile(join(folder, 'in', name, 'read-receipt.xml')).catch(() => undefined)),
  );
  return files
    .flatMap((bytes) => (bytes ? described(bytes) : []))
    .filter((it) => it.case === number)
    .toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));
}

function described(bytes: Uint8Array): ReadReceipt {
  const source = { bytes, charset: undefined, what: 'The read receipt', code: 'IllegalDatapartContent' } as const;
  return readXml(source, (root) => ({
    case: attributeOf(childrenOf(root, 'case')[0], 'number') ?? '',
    event: attributeOf(childrenOf(root, 'event')[0], 'of') ?? '',
    attachment: attributeOf(childrenOf(root, 'attachment')[0], 'action'),
    person: personWith(textOf(childrenOf(root, 'citizen')[0])),
    openedAt: attributeOf(root, 'opened') ?? '',
  }));
}
