/** SQLite as WebAssembly inside the script, so that it reads no file; as much of it as is used. */
declare module 'sql.js/dist/sql-wasm-inline.js' {
  type SqlValue = string | number | Uint8Array | null;
  interface Statement {
    /** Runs it with these values. */
    run(values: readonly (string | number)[]): void;
    bind(values: Readonly<Record<string, string | number>>): boolean;
    /** The next row. @returns false behind the last one */
    step(): boolean;
    getAsObject(): Record<string, SqlValue>;
    free(): void;
  }
  interface Database {
    run(sql: string, values?: readonly (string | number)[]): void;
    prepare(sql: string): Statement;
    /** The bytes of the file. */
    export(): Uint8Array<ArrayBuffer>;
    close(): void;
  }
  const load: () => Promise<{ readonly Database: new (file?: Uint8Array) => Database }>;
  export default load;
}
