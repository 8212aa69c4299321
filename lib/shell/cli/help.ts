import { readFileSync } from 'node:fs';
import type { Command, ListedCommand } from './command.ts';

const MANIFEST = new URL('../../../package.json', import.meta.url);

const ROOT =
  '  --root DIR    folder that holds content/ and quizzes/ (default: STEMMA_ROOT, else the current folder)';
const COMMON = ['', 'Exit codes: 0 clean, 1 errors found, 2 misuse, 3 crash.'];

/** The list of commands. */
export function helpText(commands: readonly ListedCommand[]): string {
  return `${overview(commands).join('\n')}\n`;
}

/** The page of one command. */
export async function commandHelp(listed: ListedCommand): Promise<string> {
  return `${page(listed, await listed.load()).join('\n')}\n`;
}

/** Name and version, as `--version` prints them. */
export function versionText(): string {
  const manifest: unknown = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? String(manifest.version)
      : 'unknown';
  return `stemma ${version}\n`;
}

function overview(commands: readonly ListedCommand[]): readonly string[] {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Usage: npm run -s stemma -- <command> [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    `  ${'help'.padEnd(width)}  this list, or the page of one command: help check`,
    '',
    ROOT,
    ...COMMON,
  ];
}

function page({ name, summary }: ListedCommand, command: Command): readonly string[] {
  return [
    `Usage: npm run -s stemma -- ${name} ${command.usage}`.trimEnd(),
    '',
    `${summary}.`,
    '',
    ...command.details.map((line) => `  ${line}`),
    ...(command.rootless === undefined ? [ROOT] : []),
    ...COMMON,
  ];
}
