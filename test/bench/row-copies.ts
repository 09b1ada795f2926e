import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';

/** One table's rows, as they were left by one signal. */
interface Rows {
  table: string;
  rows: Record<string, unknown>[];
}

type Any = Kysely<Record<string, Record<string, unknown>>>;

interface Column {
  table: string;
  name: string;
  /** Numbered by the database itself. */
  counted: boolean;
  json: boolean;
}

async function columnsOf(db: Any): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select table_schema || '.' || table_name as table, column_name as name, data_type = 'jsonb' as json,
      is_identity = 'YES' or is_generated = 'ALWAYS' or coalesce(column_default like 'nextval%', false) as counted
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and (table_schema = 'public' or table_schema = 'pgboss' and table_name like 'job%')`.execute(
    db,
  );
  return rows;
}

/** Every row of the database, by table. */
async function snapshot(db: Any, columns: Column[]): Promise<Map<string, Record<string, unknown>[]>> {
  const tables = new Map<string, Record<string, unknown>[]>();
  for (const table of new Set(columns.map((column) => column.table))) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    tables.set(table, rows);
  }
  return tables;
}

/**
 * Learns which rows a piece of work leaves in the whole database, and gives what inserts the same rows again, under ids
 * of their own, in one transaction.
 */
export async function copierOf(db: Any, work: () => Promise<void>): Promise<(turn: number) => Promise<void>> {
  const columns = await columnsOf(db);
  const before = await snapshot(db, columns);
  await work();
  const after = await snapshot(db, columns);
  const left: Rows[] = [...after].flatMap(([table, rows]) => {
    const known = new Set((before.get(table) ?? []).map((row) => JSON.stringify(row)));
    const added = rows.filter((row) => !known.has(JSON.stringify(row)));
    return added.length ? { table, rows: added } : [];
  });
  const describedAs = new Map(columns.map((column) => [`${column.table}.${column.name}`, column]));
  return async (turn) => {
    const renamed = renamer(turn);
    await db.transaction().execute(async (trx) => {
      for (const { table, rows } of left) await insert(trx, table, rows.map(renamed), describedAs);
    });
  };
}

async function insert(
  db: Any,
  table: string,
  rows: Record<string, unknown>[],
  columns: Map<string, Column>,
): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).filter((name) => !columns.get(`${table}.${name}`)?.counted);
  const value = (row: Record<string, unknown>, name: string) =>
    columns.get(`${table}.${name}`)?.json && row[name] !== null ? JSON.stringify(row[name]) : row[name];
  const tuples = rows.map((row) => sql`(${sql.join(names.map((name) => sql`${value(row, name)}`))})`);
  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))}) values ${sql.join(tuples)}`.execute(
    db,
  );
}

/** Gives each UUID, and each number that counts signals and cases, one of the turn's own; the same for the same. */
function renamer(turn: number): (row: Record<string, unknown>) => Record<string, unknown> {
  const uuids = new Map<string, string>();
  const rename = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    return value
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (uuid) => {
        const other = uuids.get(uuid) ?? randomUUID();
        uuids.set(uuid, other);
        return other;
      })
      .replace(/^(signal-|BYGG )\d+$/, `$1copy-${turn}`);
  };
  return (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, rename(value)]));
}
