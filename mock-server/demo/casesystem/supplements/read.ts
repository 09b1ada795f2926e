import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { attributeOf, childrenOf, readXml, textOf } from '../../../shs/xml.ts';
import { personWith } from '../people.ts';
import type { CaseSystem } from '../systems.ts';

/** What a citizen has handed in, as it lies in `in/`. */
export interface Supplement {
  /** The name of its folder. */
  folder: string;
  /** The submission's id: what receipts name. */
  id: string;
  case: string;
  /** The sender's short name, where it is one of the test persons. */
  person: string | undefined;
  sentAt: string;
  late: boolean;
  answers: { question: string; answer: string }[];
  files: SuppliedFile[];
  /** By which an answer names the message. */
  message: { corrId: string; contentId: string };
}

export interface SuppliedFile {
  /** In the folder. */
  file: string;
  /** As the citizen called it. */
  name: string;
  title: string | undefined;
  type: string;
  size: number;
}

/** All that has come; the newest first. */
export async function supplementsIn(system: CaseSystem): Promise<Supplement[]> {
  const names = await readdir(join(system.folder, 'in')).catch(() => []);
  const found = await Promise.all(
    names.filter((name) => !name.includes('.')).map((name) => supplementIn(system, name)),
  );
  return found.flatMap((it) => it ?? []).toSorted((a, b) => b.sentAt.localeCompare(a.sentAt));
}

const label = z.object({ corrId: z.string(), contentId: z.string() });
const data = z.object({ answers: z.array(z.object({ question: z.string(), answer: z.string() })) });

/** The supplement in that folder; undefined where there is none. */
export async function supplementIn({ folder }: CaseSystem, name: string): Promise<Supplement | undefined> {
  if (!/^[\w-]+$/.test(name)) return undefined;
  const place = (file: string) => join(folder, 'in', name, file);
  const bytes = await readFile(place('supplement.xml')).catch(() => undefined);
  if (!bytes) return undefined;
  const message = label.parse(JSON.parse(await readFile(place('label.json'), 'utf8')));
  const filledIn = await readFile(place('data.json'), 'utf8').catch(() => '{}');
  const { success, data: said } = data.safeParse(JSON.parse(filledIn));
  return { folder: name, message, answers: success ? said.answers : [], ...described(bytes) };
}

function described(bytes: Uint8Array): Omit<Supplement, 'folder' | 'message' | 'answers'> {
  const source = { bytes, charset: undefined, what: 'The supplement', code: 'IllegalDatapartContent' } as const;
  return readXml(source, (root) => ({
    id: attributeOf(root, 'id') ?? '',
    case: attributeOf(childrenOf(root, 'case')[0], 'number') ?? '',
    person: personWith(textOf(childrenOf(root, 'citizen')[0])),
    sentAt: attributeOf(root, 'sent') ?? '',
    late: attributeOf(root, 'late') === 'true',
    files: childrenOf(root, 'file').map((it) => ({
      file: attributeOf(it, 'file') ?? '',
      name: attributeOf(it, 'name') ?? '',
      title: attributeOf(it, 'title'),
      type: attributeOf(it, 'type') ?? '',
      size: Number(attributeOf(it, 'size')),
    })),
  }));
}
