import type { Label } from '../../shs/label.ts';
import { readManagement, type Management } from '../../shs/management.ts';
import { ShsFault } from '../../shs/fault.ts';
import type { PlayedNode } from './node.ts';

/** What the case system has said in administrative messages. */
export function answersIn({ sent }: PlayedNode): Management[] {
  return sent.flatMap(({ message }) => {
    const { product } = message?.label ?? {};
    if (!message || (product !== 'confirm' && product !== 'error')) return [];
    try {
      return readManagement(message.parts[0]?.bytes ?? new Uint8Array());
    } catch (error) {
      if (error instanceof ShsFault) return [];
      throw error;
    }
  });
}

/** What of that is about this message. */
export const answersAbout = (
  node: PlayedNode,
  { corrId, contentId }: Pick<Label, 'corrId' | 'contentId'>,
): Management[] => answersIn(node).filter((said) => said.corrId === corrId && said.contentId === contentId);
