import { readSignal } from '../../signals/read-signal.ts';
import { SignalFault } from '../../signals/signal-fault.ts';
import type { Signal } from '../../signals/signal.ts';
import type { ShsMessage } from '../../shs/message.ts';
import type { PlayedNode } from './node.ts';
import type { Settings } from './settings.ts';

/** The signal in a message, or what is wrong with it; undefined for a message of another product. */
export function signalIn(
  { product }: Settings,
  message: ShsMessage | undefined,
): { signal?: Signal; fault?: string } | undefined {
  if (message?.label.product !== product.toLowerCase()) return undefined;
  const part = message.parts.find(({ type }) => type === 'signal') ?? message.parts[0];
  try {
    return { signal: readSignal(part?.bytes ?? new Uint8Array()) };
  } catch (error) {
    if (error instanceof SignalFault) return { fault: `line ${error.line ?? '?'}: ${error.message}` };
    throw error;
  }
}

/** All signals that have come and can be read, in their order. */
export const signalsIn = (node: PlayedNode, settings: Settings): Signal[] =>
  node.sent.flatMap(({ message }) => signalIn(settings, message)?.signal ?? []);
