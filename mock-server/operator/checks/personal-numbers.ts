import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../database/connection.ts';
import { find, type Check } from './check.ts';

/** A table but `citizen`, with the columns where a text may stand. */
interface Texts {
  schema: string;
  name: string;
  columns: string[];
  /** Of the primary key; of a table without one, the row's place. */
  key: string[];
}

/**
 * Twelve digits, or ten with a sign between that are no part of a UUID or a digest. Ten digits alone are left: a telephone number
 * looks the same.
 */
const written =
  '(?:^|[^0-9])([0-9]{8}[-+]?[0-9]{4})(?![0-9])|(?:^|[^0-9a-fA-F-])([0-9]{6}[-+][0-9]{4})(?![0-9a-fA-F-])';

/**
 * Looks through every text of every other table for the personal numbers that `citizen` knows, but for what citizens write to officers and hand in: that is as they
 * have written it. A row is named by its key, in which the number itself is left out.
 */
export const personalNumberCheck: Check = {
  name: 'personal-number',
  says: {
    en: 'No personal number stands anywhere but in the table of citizens.',
    sv: 'Inget personnummer finns någon annanstans än i tabellen över personer.',
  },
  look: async (db) => {
    const tables = await tablesWithTexts(db);
    const looked = union(tables, ({ schema, name }) => sql`select count(*) as n from ${sql.id(schema, name)}`);
    return find(db, sql`select coalesce(sum(n), 0) from (${looked}) counted`, amiss(tables));
  },
};

function amiss(tables: Texts[]): RawBuilder<unknown> {
  const texts = union(
    tables,
    ({ schema, name, columns, key }) => sql`
      select ${sql.lit(name)} || '/' || concat_ws('/', ${ids(key)}) as row, coalesce(found[1], found[2]) as number
      from ${sql.id(schema, name)}, regexp_matches(concat_ws(' ', ${ids(columns)}), ${sql.lit(written)}, 'g') found`,
  );
  return sql`select distinct replace(row, number, '…') as id from (${texts}) texts
    where regexp_replace(number, '[-+]', '')
      in (select personal_number from citizen union all select substr(personal_number, 3) from citizen)`;
}

const ids = (columns: string[]) => sql.join(columns.map((column) => sql.id(column)));

const union = (tables: Texts[], select: (table: Texts) => RawBuilder<unknown>) =>
  sql.join(tables.map(select), sql` union all `);

/** From the database itself, so that no table is forgotten. */
async function tablesWithTexts(db: Database): Promise<Texts[]> {
  const { rows } = await sql<Texts>`
    select n.nspname as schema, t.relname as name,
      array(select attname::text from pg_attribute a where attrelid = t.oid and attnum > 0 and not attisdropped
        and atttypid in ('text'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype)
        and (t.relname, attname) not in
          (('citizen_message', 'text'), ('submission', 'data'), ('upload', 'name'), ('upload', 'title'))) as columns,
      array(select attname::text from pg_attribute where attrelid = t.oid and attnum = any (k.conkey)) as key
    from pg_class t
    join pg_namespace n on n.oid = t.relnamespace
    left join pg_constraint k on k.conrelid = t.oid and k.contype = 'p'
    where t.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
      and (n.nspname, t.relname) <> (current_schema(), 'citizen')
    order by schema, name`.execute(db);
  return rows
    .filter(({ columns }) => columns.length > 0)
    .map((table) => ({ ...table, key: table.key.length > 0 ? table.key : ['ctid'] }));
}
