import { z } from 'zod';

/** A collection while it is read. */
export interface Collection {
  /** The rows of a query, each by a schema. @throws ZodError, or what SQLite says */
  readonly rows: <T>(
    schema: z.ZodType<T>,
    sql: string,
    values?: Readonly<Record<string, string>>,
  ) => readonly T[];
}

/**
 * Opens the bytes of a collection for as long as they are read.
 *
 * @returns what was read, or what SQLite or a schema said against it
 */
export async function withCollection<T>(
  bytes: Uint8Array,
  read: (collection: Collection) => T,
): Promise<{ readonly read: T } | { readonly said: string }> {
  // Nearly a megabyte, which only this format needs.
  const { default: load } = await import('sql.js/dist/sql-wasm-inline.js');
  const { Database } = await load();
  const database = new Database(bytes);
  const rows: Collection['rows'] = (schema, sql, values) => {
    const statement = database.prepare(sql);
    try {
      if (values !== undefined) statement.bind(values);
      const found: unknown[] = [];
      while (statement.step()) found.push(statement.getAsObject());
      return z.array(schema).parse(found);
    } finally {
      statement.free();
    }
  };
  try {
    return { read: read({ rows }) };
  } catch (error) {
    if (error instanceof z.ZodError) return { said: z.prettifyError(error) };
    // SQLite throws errors, and its memory its own when a file asks for too much of it.
    return { said: error instanceof Error ? error.message : String(error) };
  } finally {
    database.close();
  }
}
