export interface LiveTables {
  live_watch: LiveWatchTable;
}

/**
 * The citizens who have a stream open somewhere, and until when that is believed. The database tells of nobody else: telling makes
 * commits wait for each other.
 */
interface LiveWatchTable {
  citizen_id: string;
  until: Date;
}
