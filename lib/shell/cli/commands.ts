import type { ListedCommand } from './command.ts';

/**
 * Every command, in the order in which `help` lists them. Each is loaded when it is asked for: a short command would wait for
 * the whole program otherwise.
 */
export const commands: readonly ListedCommand[] = [
  {
    name: 'check',
    summary: 'Say everything that is wrong with the content, with file and line',
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'build',
    summary: 'Compile the bank that the server serves, and the review sheets',
    load: async () => (await import('./commands/build.ts')).build,
  },
  {
    name: 'watch',
    summary: 'Build on every save, until it is ended',
    load: async () => (await import('./commands/watch.ts')).watchCommand,
  },
  {
    name: 'items',
    summary: 'Print the checked items with their keys, rationales and proofs',
    load: async () => (await import('./commands/items.ts')).items,
  },
  {
    name: 'words',
    summary:
      'List the kinds of fact, and the kinds, relations, qualifiers and scales that they can be written with',
    load: async () => (await import('./commands/words.ts')).words,
  },
  {
    name: 'explain',
    summary: 'Explain a diagnostic code, or prove an item as a tree',
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'verify',
    summary: 'Judge items from a JSON file against the content',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  {
    name: 'stats',
    summary: 'Count facts and items lesson by lesson, and say which facts nothing asks',
    load: async () => (await import('./commands/stats.ts')).stats,
  },
  {
    name: 'export',
    summary: 'Write the items of a quiz, a course or a lesson as a file for another system',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  {
    name: 'inspect',
    summary: 'Say everything that is wrong with a file for another system, however it was edited',
    load: async () => (await import('./commands/inspect.ts')).inspectCommand,
  },
  {
    name: 'recall',
    summary: 'Withdraw an item everywhere at once, rescore, and tell whoever answered it',
    load: async () => (await import('./commands/recall.ts')).recall,
  },
  {
    name: 'new',
    summary: 'Begin a course, a lesson or a quiz, or a kind, a rule or a format of the program',
    load: async () => (await import('./commands/new.ts')).newCommand,
  },
  {
    name: 'import',
    summary: 'Draft a quiz from a bank of another system, compare items of this course, and report faults',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  {
    name: 'schema',
    summary: 'Write JSON Schemas for editors, with the ids of the content to choose from',
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  {
    name: 'lsp',
    summary: 'Serve an editor: findings while you type, ids to choose from, and fixes',
    load: async () => (await import('./commands/lsp.ts')).lsp,
  },
  {
    name: 'stress',
    summary: 'Make forms for many learners, and look for what gives keys away',
    load: async () => (await import('./commands/stress.ts')).stress,
  },
  {
    name: 'doctor',
    summary: 'Show the store: engine, schema, size, rows, and what is wrong with it',
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    name: 'backup',
    summary: 'Write a consistent copy of the store into a file, also while a server runs',
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  {
    name: 'restore',
    summary: 'Bring a backup into the store, verified row by row',
    load: async () => (await import('./commands/restore.ts')).restore,
  },
  {
    name: 'move',
    summary: 'Copy the SQLite store into an empty PostgreSQL database',
    load: async () => (await import('./commands/move.ts')).move,
  },
];
