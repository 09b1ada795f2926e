import type { ChannelKind, NotificationLanguage } from './tables.ts';
import type { Content } from './texts/texts.ts';

/** A message as it is handed over. */
export interface Message {
  /** The same at every attempt: whoever gets it twice can tell. */
  id: string;
  to: string;
  lang: NotificationLanguage;
  content: Content;
}

/** A gateway or mail server. */
export interface Carrier {
  /**
   * Hands the message over, and gives what the other side calls it, if anything. Throws `Refused` where another attempt would be in vain; anything else
   * that it throws is worth another.
   */
  carry(message: Message): Promise<string | undefined>;
  /** Lets go of open connections. */
  close?(): void;
}

/** How messages of each kind are sent; a kind that is not set up waits. */
export type Carriers = Partial<Record<ChannelKind, Carrier>>;
