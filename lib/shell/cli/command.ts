import type { ParseArgsOptionsConfig } from 'node:util';

/** 0 clean, 1 errors found, 2 the command was misused, 3 the program crashed. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A command that was called wrongly; the message says what is wrong and what would be right. */
export class MisuseError extends Error {
  override readonly name = 'MisuseError';
}

/** What a command is run with. */
export interface CommandInput {
  /** Folder that holds `content/` and `quizzes/`, absolute. */
  readonly root: string;
  /** Values of the command's own options; a flag that was not given is absent. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  /** Writes to standard output: the command's result, and nothing else. */
  readonly out: (text: string) => void;
  /** Writes one line to standard error: what a person may want to know besides the result. */
  readonly note: (line: string) => void;
}

/** For commands that work on the store alone. */
export const STORE_NAMED = 'The store is named by STEMMA_DATA or DATABASE_URL, as the server has them.';

/** A command as the list of commands has it. */
export interface ListedCommand {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** One command of `stemma`. */
export interface Command {
  /** What follows the name, as `help` prints it. */
  readonly usage: string;
  /** Lines that explain options and output. */
  readonly details: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  /** Of a command that reads no content and so has no `--root`: what names the thing that it works on instead. */
  readonly rootless?: string;
  /** The fewest and the most arguments besides options. */
  readonly arguments: readonly [least: number, most: number];
  readonly run: (input: CommandInput) => ExitCode | Promise<ExitCode>;
}

/** The text given to an option, or undefined. */
export function textOption(input: CommandInput, name: string): string | undefined {
  const value = input.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether a flag was given. */
export function flagOption(input: CommandInput, name: string): boolean {
  return input.values[name] === true;
}

/** One of the values an option may take. @throws MisuseError naming them when it is another */
export function choiceOption<T extends string>(
  input: CommandInput,
  name: string,
  choices: readonly [T, ...T[]],
): T {
  const value = textOption(input, name) ?? choices[0];
  const known = choices.find((choice) => choice === value);
  if (known === undefined) throw new MisuseError(`--${name} ${value}: expected ${choices.join(', ')}`);
  return known;
}
