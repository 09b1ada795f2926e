import type { ChannelKind, NotificationLanguage } from '../tables.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** The organisation that a message names, and where its citizens log in. */
export interface Place {
  organisation: string;
  loginUrl: string | undefined;
}

/** What a message may say: nothing else goes into it, and nothing from a signal. */
export type Content = News | Code | AddressChange;

export interface News extends Place {
  about: 'news';
  /** Whether the citizen has been told within the last ten minutes, so that this is not the first message. */
  further: boolean;
  /** Whether something is asked of the citizen. */
  asked: boolean;
  /** Where e-mail can be turned off without logging in. */
  unsubscribeUrl?: string | undefined;
}

export interface Code {
  about: 'code';
  code: string;
  /** The portal that asked for it: `norrvik.example`. */
  host: string | undefined;
}

/** Word to an address that it is no longer used. Does not say which is used instead. */
export interface AddressChange extends Place {
  about: 'replaced' | 'removed';
}

export interface Texts {
  /** One sentence, in letters of GSM 03.38's default alphabet: 160 of them make one SMS. So are `sms` texts below. */
  news: (news: Pick<News, 'organisation' | 'further' | 'asked'>) => string;
  logIn: (place: Place) => string;
  subject: (organisation: string, asked: boolean) => string;
  greeting: string;
  secrecy: string;
  noReply: string;
  unsubscribe: (url: string) => string;
  code: { sms: (code: string) => string; subject: string; mail: (code: string) => string; notYou: string };
  changed: Record<AddressChange['about'], Record<ChannelKind, string>> & { subject: string; notYou: string };
}

export const texts: Record<NotificationLanguage, Texts> = { sv, en, fi };
