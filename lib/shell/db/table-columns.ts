import { sql } from 'kysely';
import type { Records } from './tables.ts';

/** Every table that is there, with the names of its columns in code-unit order, alike on both engines. */
export async function tableColumns({ db, engine }: Records): Promise<ReadonlyMap<string, readonly string[]>> {
  const query =
    engine === 'sqlite'
      ? sql<NamedColumn>`select found.name as table_name, info.name as column_name
          from sqlite_schema as found, pragma_table_info(found.name) as info where found.type = 'table'`
      : sql<NamedColumn>`select found.relname as table_name, info.attname as column_name
          from pg_class as found join pg_attribute as info on info.attrelid = found.oid
          where found.relnamespace = (select oid from pg_namespace where nspname = current_schema())
            and found.relkind in ('r', 'p') and info.attnum > 0 and not info.attisdropped`;
  const { rows } = await query.execute(db);
  const tables = [...Map.groupBy(rows, (row) => row.table_name)];
  return new Map(tables.map(([table, columns]) => [table, columns.map((row) => row.column_name).sort()]));
}

interface NamedColumn {
  readonly table_name: string;
  readonly column_name: string;
}
