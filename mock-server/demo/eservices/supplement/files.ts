import { isLockedPdf } from '../../../kits/eservice/index.ts';
import { isChosen } from '../chosen-file.ts';
import type { Chosen, Supplementing } from './supplementing.ts';

/** Why a file can't go along. `harmful`: ME has found it to be. */
export type FileFault = 'empty' | 'kind' | 'locked' | 'harmful';

/** A file that can't go along, by its name. */
export interface RefusedFile {
  name: string;
  why: FileFault;
}

/** What was chosen in the form, and for which of the documents. */
export function chosenIn(form: FormData, { sentAlong: { documents } }: Supplementing): Chosen[] {
  return [...form].flatMap(([name, file]) => {
    if (!isChosen(file)) return [];
    return { file, title: documents[Number(name.slice('file'.length))] };
  });
}

/** The first that an officer could not use: said before anything is sent. */
export async function firstUnusable(chosen: Chosen[]): Promise<RefusedFile | undefined> {
  for (const { file } of chosen) {
    const why = await faultOf(file);
    if (why) return { name: file.name, why };
  }
  return undefined;
}

async function faultOf(file: File): Promise<FileFault | undefined> {
  if (file.size === 0) return 'empty';
  if (!/^image\/|^application\/pdf$/.test(file.type)) return 'kind';
  return (await isLockedPdf(file)) ? 'locked' : undefined;
}
