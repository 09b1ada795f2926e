import type { ColumnType } from 'kysely';
import type { ProfileData } from '../../src/contract/types.ts';

export interface ProfileTables {
  profile: ProfileTable;
}

/** What a citizen keeps in ME. A citizen without a row keeps nothing. */
interface ProfileTable {
  citizen_id: string;
  data: ColumnType<ProfileData, string, string>;
  /** Grows by one with every change: what a change was made from is compared with it. */
  revision: number;
  updated_at: Date;
}
