/** SQLite as WebAssembly inside the script, so that it reads no file; as much of it as `collection.ts` uses. */
declare module 'sql.js/dist/sql-wasm-inline.js' {
  interface Statement {
    /** Runs it with these values. */
    run(values: readonly (string | number)[]): void;
    free(): void;
  }
  interface Database {
    run(sql: string, values?: readonly (string | number)[]): void;
    prepare(sql: string): Statement;
    /** The bytes of the file. */
    export(): Uint8Array<ArrayBuffer>;
    close(): void;
  }
  const load: () => Promise<{ readonly Database: new () => Database }>;
  export default load;
}
