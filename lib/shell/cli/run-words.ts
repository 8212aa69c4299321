import { resolve } from 'node:path';
import { inspect, parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { didYouMean, nearestWord } from '#lib/base/did-you-mean.ts';
import { shownPlainly } from '#lib/base/hidden-character.ts';
import { BankError } from '#lib/shell/files/bank-error.ts';
import { RootError } from '#lib/shell/files/read-content.ts';
import { ConfigError, readConfig } from '#lib/shell/config.ts';
import { StoreError } from '#lib/shell/db/store-error.ts';
import {
  MisuseError,
  type Command,
  type CommandInput,
  type ExitCode,
  type ListedCommand,
} from './command.ts';
import { commands } from './commands.ts';
import { fileFailure } from './file-failure.ts';
import { commandHelp, helpText, versionText } from './help.ts';

const MISUSES = [MisuseError, RootError, BankError, ConfigError, StoreError];

/** Where a command writes its result, and what a person may want to know besides. */
export type Streams = Pick<CommandInput, 'out' | 'note'>;

/**
 * Runs what stands on a command line after `stemma`, and turns what it throws into an exit code. Nothing that stands in a file,
 * its name among it, reaches the streams as a control character.
 */
export async function runWords(words: readonly string[], to: Streams): Promise<ExitCode> {
  const streams: Streams = {
    out: (text) => {
      to.out(shownPlainly(text));
    },
    note: (line) => {
      to.note(shownPlainly(line));
    },
  };
  try {
    return await runCommand(words, streams);
  } catch (error) {
    if (MISUSES.some((Misuse) => error instanceof Misuse)) {
      streams.note(error instanceof Error ? error.message : String(error));
      return 2;
    }
    const failure = fileFailure(error);
    streams.note(failure ?? crashText(error));
    return failure === undefined ? 3 : 2;
  }
}

async function runCommand(words: readonly string[], streams: Streams): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined) {
    streams.note(helpText(commands));
    return 2;
  }
  if (name === '--version' || name === '-v') return print(streams, versionText());
  if (name === '--help' || name === '-h') return print(streams, helpText(commands));
  if (name === 'help')
    return print(streams, rest[0] === undefined ? helpText(commands) : await commandHelp(find(rest[0])));
  const listed = find(name);
  if (rest.includes('--help') || rest.includes('-h')) return print(streams, await commandHelp(listed));
  const command: NamedCommand = { ...(await listed.load()), name };
  return command.run(readInput(command, rest, streams));
}

/** A command with its name in the list. */
type NamedCommand = Command & Pick<ListedCommand, 'name'>;

function find(name: string): ListedCommand {
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return command;
  throw new MisuseError(`Unknown command "${name}". ${didYouMean(name, commandNames(), 20)}`);
}

function commandNames(): readonly string[] {
  return [...commands.map((command) => command.name), 'help'];
}

function readInput(command: NamedCommand, words: readonly string[], streams: Streams): CommandInput {
  const { values, positionals } = readWords(command, words);
  const [least, most] = command.arguments;
  if (positionals.length < least || positionals.length > most)
    throw new MisuseError(`Usage: stemma ${command.name} ${command.usage}`.trimEnd());
  const { root, ...own } = values;
  return {
    root: typeof root === 'string' ? resolve(root) : readConfig().root,
    values: own,
    positionals,
    ...streams,
  };
}

interface Words {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** @throws MisuseError for an option that the command does not have, or one without its value */
function readWords(command: NamedCommand, words: readonly string[]): Words {
  const options = optionsOf(command);
  const given = words.flatMap((word) => /^--(?<name>[^=]+)/u.exec(word)?.groups?.['name'] ?? []);
  const unknown = given.find((name) => !Object.hasOwn(options, name));
  if (unknown !== undefined)
    throw new MisuseError(`Unknown option --${unknown} of ${command.name}. ${optionHint(unknown, command)}`);
  try {
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    return { values: flatten(parsed.values), positionals: parsed.positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new MisuseError(`${error.message}\nUsage: stemma ${command.name} ${command.usage}`.trimEnd(), {
      cause: error,
    });
  }
}

function optionsOf({ options, rootless }: Command): ParseArgsOptionsConfig {
  return rootless === undefined ? { root: { type: 'string' }, ...options } : options;
}

function optionHint(unknown: string, command: Command): string {
  if (unknown === 'root' && command.rootless !== undefined) return command.rootless;
  const known = Object.keys(optionsOf(command));
  const near = nearestWord(unknown, known);
  if (near !== undefined) return `Did you mean --${near}?`;
  return known.length === 0 ? 'It has none.' : `Known: ${known.map((name) => `--${name}`).join(', ')}.`;
}

/** Our options are given once each; of a repeated one the last counts. */
function flatten(values: Readonly<Record<string, unknown>>): Words['values'] {
  const entries = Object.entries(values).map(([name, value]): [string, unknown] => [
    name,
    Array.isArray(value) ? value.at(-1) : value,
  ]);
  return Object.fromEntries(entries) as Words['values'];
}

function print({ out }: Streams, text: string): ExitCode {
  out(text);
  return 0;
}

function crashText(error: unknown): string {
  const lines = ['stemma crashed.'];
  for (
    let cause: unknown = error;
    cause !== undefined;
    cause = cause instanceof Error ? cause.cause : undefined
  ) {
    lines.push(
      `${lines.length > 1 ? 'caused by ' : ''}${cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause)}`,
    );
  }
  return lines.join('\n');
}
