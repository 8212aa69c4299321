import type { Command, CommandInput, ExitCode } from '../command.ts';

/** `lsp`: what `check` says, in an editor, while somebody types. */
export const lsp: Command = {
  usage: '[--root DIR]',
  details: [
    'Speaks the language server protocol over its streams, so an editor starts it: docs/editors.md says how.',
    'It reads the files below the root and what is open in the editor, and writes nothing.',
  ],
  options: {},
  arguments: [0, 0],
  run: runLsp,
};

async function runLsp({ root }: CommandInput): Promise<ExitCode> {
  // Loaded only when it is wanted: every other command starts faster without it.
  const { createConnection, ProposedFeatures } = await import('vscode-languageserver/node');
  const { serveLanguage } = await import('../../lsp/language-server.ts');
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const ended = Promise.withResolvers<ExitCode>();
  connection.onExit(() => ended.resolve(0));
  process.stdin.once('end', () => ended.resolve(0));
  serveLanguage(connection, root);
  return ended.promise;
}
