import type { Generated } from 'kysely';

/** Ways to tell a citizen. */
export type ChannelKind = 'sms' | 'email';

/** Languages that notifications are written in. */
export type NotificationLanguage = 'sv' | 'en' | 'fi';

/** What news can be about: something new in a case, something that the citizen has to do, a notice that belongs to no case. */
export type Matter = 'case' | 'task' | 'notice';

/** What a message is: news, a code that shows whose an address is, or word to an address that it is no longer used. */
export type MessageKind = 'news' | 'code' | 'replaced' | 'removed';

/** Why a message did not arrive: the address was refused, the other side reported it, or all attempts were in vain. */
export type Failure = 'refused' | 'not-delivered' | 'not-sent';

export interface NotificationTables {
  /** Where a citizen is told: addresses that they have shown to be theirs. At most one of each kind. */
  contact_channel: {
    citizen_id: string;
    kind: ChannelKind;
    /** E.164 for `sms`, an e-mail address for `email`. */
    address: string;
    /** When they did so, or last said that it still holds. */
    verified_at: Date;
    /** What the citizen does not want to be told there. */
    refused: Generated<Matter[]>;
    /** Since when it is told what it is told now. */
    changed_at: Date;
    /** When it was turned off by a link in a mail; null once the citizen has chosen again. */
    unsubscribed_at: Generated<Date | null>;
  };
  /** An address that waits for its code. The verified one, if any, is used meanwhile. */
  contact_verification: {
    citizen_id: string;
    kind: ChannelKind;
    address: string;
    /** The message that brings the code; a new one voids the former's. */
    message_id: string;
    requested_at: Date;
    expires_at: Date;
    guesses_left: number;
    /** Base64url. Null until the code is made, which is when it is sent. */
    salt: string | null;
    hash: string | null;
  };
  /** Codes that were asked for, to be counted. The address as SHA-256, base64url. */
  code_request: {
    citizen_id: string;
    address_digest: string;
    at: Date;
  };
  /** A citizen without a row has the defaults. */
  contact_settings: {
    citizen_id: string;
    lang: Generated<NotificationLanguage>;
    /** Grows by one with every change of channels and preferences: what a change was made from is compared with it. */
    revision: Generated<number>;
  };
  /** What opens nothing but the way out: whoever has it may turn off the citizen's e-mail. */
  unsubscribe_token: {
    /** SHA-256, base64url. */
    hash: string;
    citizen_id: string;
    kind: ChannelKind;
    created_at: Date;
  };
  /** One SMS or e-mail. */
  notification: {
    /** The Message-ID's first half, and what the gateway is asked to name in its report: fixed before the first attempt. */
    id: string;
    citizen_id: string;
    /** Whose news it is; of a code and the like, whose portal it was asked for in. */
    organisation_id: string;
    kind: ChannelKind;
    about: Generated<MessageKind>;
    /** Of news: what the news that it gathers is about. */
    matters: Generated<Matter[]>;
    /** Where it goes, if not to the citizen's channel of the moment; gone once it is sent. */
    address: Generated<string | null>;
    /** Where it went, masked. */
    shown_address: Generated<string | null>;
    /** `sent`: handed over to the gateway or mail server. `delivered`, `failed`: as those reported, or all attempts were in vain. */
    state: 'waiting' | 'sent' | 'delivered' | 'failed';
    failure: Generated<Failure | null>;
    /** How many pieces of news it tells of. */
    news: number;
    created_at: Date;
    /** When it is to be sent at the earliest: at once, or when ten minutes have passed since the one before. */
    due_at: Date;
    /** When the attempt began that may be under way now. As long as there is none, more news is gathered in it. */
    attempted_at: Date | null;
    sent_at: Date | null;
    /** What the SMS gateway calls it. */
    gateway_id: string | null;
    /** Why the last attempt failed, for operators: a code or a few words, never an address. */
    reason: string | null;
  };
}
