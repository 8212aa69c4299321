import type { Command } from './command.ts';
import { backup } from './commands/backup.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { doctor } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { explain } from './commands/explain.ts';
import { importCommand } from './commands/import.ts';
import { inspectCommand } from './commands/inspect.ts';
import { items } from './commands/items.ts';
import { lsp } from './commands/lsp.ts';
import { move } from './commands/move.ts';
import { newCommand } from './commands/new.ts';
import { recall } from './commands/recall.ts';
import { restore } from './commands/restore.ts';
import { schema } from './commands/schema.ts';
import { stats } from './commands/stats.ts';
import { stress } from './commands/stress.ts';
import { verify } from './commands/verify.ts';
import { words } from './commands/words.ts';
import { watchCommand } from './commands/watch.ts';

/** Every command, in the order in which `help` lists them. */
export const commands: readonly Command[] = [
  check,
  build,
  watchCommand,
  items,
  words,
  explain,
  verify,
  stats,
  exportCommand,
  inspectCommand,
  recall,
  newCommand,
  importCommand,
  schema,
  lsp,
  stress,
  doctor,
  backup,
  restore,
  move,
];
