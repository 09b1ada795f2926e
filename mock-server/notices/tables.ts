import type { Generated } from 'kysely';

export interface NoticeTables {
  notice: NoticeTable;
  notice_recipient: NoticeRecipientTable;
}

/** Something to know that belongs to no case. */
interface NoticeTable {
  organisation_id: string;
  signal_id: string;
  /** Random: stands for the notice in addresses. */
  id: string;
  time: Date;
  position: number;
  arrival: Generated<string>;
  received_at: Date;
  lang: string;
  heading: string;
  text: string;
  /** The last day that it holds, `YYYY-MM-DD`. */
  until: string | null;
}

/** Who may see a notice. */
interface NoticeRecipientTable {
  citizen_id: string;
  organisation_id: string;
  signal_id: string;
  opened_by: string;
  received_at: Date;
  /** When the citizen first opened it. */
  read_at: Generated<Date | null>;
  /** When the citizen put it into the archive. */
  put_aside_at: Generated<Date | null>;
}
