import type { Generated } from 'kysely';

/** Ways to tell a citizen. */
export type ChannelKind = 'sms' | 'email';

/** Languages that notifications are written in. */
export type NotificationLanguage = 'sv' | 'en' | 'fi';

export interface NotificationTables {
  /** Where a citizen can be told. At most one of each kind. */
  contact_channel: {
    citizen_id: string;
    kind: ChannelKind;
    /** E.164 for `sms`, an e-mail address for `email`. */
    address: string;
    /** When the citizen showed that it is theirs. Nothing is sent before. */
    verified_at: Date | null;
    /** Whether the citizen wants to be told there. */
    allowed: boolean;
  };
  /** A citizen without a row has the defaults. */
  contact_settings: {
    citizen_id: string;
    lang: Generated<NotificationLanguage>;
  };
  /** One SMS or e-mail. */
  notification: {
    /** The Message-ID's first half, and what the gateway is asked to name in its report: fixed before the first attempt. */
    id: string;
    citizen_id: string;
    organisation_id: string;
    kind: ChannelKind;
    /** `sent`: handed over to the gateway or mail server. `delivered`, `failed`: as those reported, or all attempts were in vain. */
    state: 'waiting' | 'sent' | 'delivered' | 'failed';
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
    /** Why the last attempt failed: a code or a few words, never an address. */
    reason: string | null;
  };
}
