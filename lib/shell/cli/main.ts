/** `npm run -s stemma -- <command>`: parses the command line, runs the command, and turns what it throws into exit codes. */
import { resolve } from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { didYouMean, nearestWord } from '#lib/base/did-you-mean.ts';
import { BankError } from '#lib/shell/files/read-bank.ts';
import { RootError } from '#lib/shell/files/read-content.ts';
import { ConfigError, readConfig } from '#lib/shell/config.ts';
import { StoreError } from '#lib/shell/db/store-error.ts';
import { MisuseError, type Command, type CommandInput, type ExitCode } from './command.ts';
import { commands } from './commands.ts';
import { helpText, versionText } from './help.ts';

const MISUSES = [MisuseError, RootError, BankError, ConfigError, StoreError];

/** `head` and pagers close the pipe when they have enough; that is no failure of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<ExitCode> {
  try {
    return await runCommand(words);
  } catch (error) {
    if (MISUSES.some((Misuse) => error instanceof Misuse)) {
      note(error instanceof Error ? error.message : String(error));
      return 2;
    }
    note(crashText(error));
    return 3;
  }
}

async function runCommand(words: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined) {
    note(helpText(commands));
    return 2;
  }
  if (name === '--version' || name === '-v') return print(versionText());
  if (name === '--help' || name === '-h') return print(helpText(commands));
  if (name === 'help')
    return print(rest[0] === undefined ? helpText(commands) : helpText(commands, find(rest[0])));
  const command = find(name);
  if (rest.includes('--help') || rest.includes('-h')) return print(helpText(commands, command));
  return command.run(readInput(command, rest));
}

function find(name: string): Command {
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return command;
  throw new MisuseError(`Unknown command "${name}". ${didYouMean(name, commandNames(), 20)}`);
}

function commandNames(): readonly string[] {
  return [...commands.map((command) => command.name), 'help'];
}

function readInput(command: Command, words: readonly string[]): CommandInput {
  const { values, positionals } = readWords(command, words);
  const [least, most] = command.arguments;
  if (positionals.length < least || positionals.length > most)
    throw new MisuseError(`Usage: stemma ${command.name} ${command.usage}`.trimEnd());
  const { root, ...own } = values;
  return {
    root: typeof root === 'string' ? resolve(root) : readConfig().root,
    values: own,
    positionals,
    out: (text) => void process.stdout.write(text),
    note,
  };
}

interface Words {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** @throws MisuseError for an option that the command does not have, or one without its value */
function readWords(command: Command, words: readonly string[]): Words {
  const options = { root: { type: 'string' }, ...command.options } as const;
  const given = words.flatMap((word) => /^--(?<name>[^=]+)/u.exec(word)?.groups?.['name'] ?? []);
  const unknown = given.find((name) => !Object.hasOwn(options, name));
  if (unknown !== undefined) {
    const near = nearestWord(unknown, Object.keys(options));
    const known = Object.keys(options).map((name) => `--${name}`);
    const hint = near === undefined ? `Known: ${known.join(', ')}.` : `Did you mean --${near}?`;
    throw new MisuseError(`Unknown option --${unknown} of ${command.name}. ${hint}`);
  }
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

/** Our options are given once each; of a repeated one the last counts. */
function flatten(values: Readonly<Record<string, unknown>>): Words['values'] {
  const entries = Object.entries(values).map(([name, value]): [string, unknown] => [
    name,
    Array.isArray(value) ? value.at(-1) : value,
  ]);
  return Object.fromEntries(entries) as Words['values'];
}

function print(text: string): ExitCode {
  process.stdout.write(text);
  return 0;
}

function note(line: string): void {
  process.stderr.write(line.endsWith('\n') ? line : `${line}\n`);
}

/** The stack with every cause below it. */
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
