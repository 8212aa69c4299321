/**
 * Starts the language server of each open folder that holds the program, and ends it with the folder.
 * What it shows comes from the server: docs/editors.md says what that is.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commands, RelativePattern, Uri, window, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';

/** The server, below the folder of the program. */
const SERVER = 'lib/shell/cli/stemma.mjs';
const NODE = 'node_modules/.bin/node';

/** The clients by the URI of their folder. */
const clients = new Map();
/** Starts and stops follow one another: two of them at once would leave a server behind. */
let last = Promise.resolve();

/** Called once by the editor, when a Markdown or YAML file is opened. */
export async function activate({ subscriptions }) {
  subscriptions.push(
    commands.registerCommand('stemma.restart', () => soon(restart)),
    workspace.onDidChangeWorkspaceFolders(() => soon(follow)),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('stemma')) void soon(restart);
    }),
  );
  await soon(follow);
}

/** Called by the editor when it ends. */
export function deactivate() {
  return soon(stopAll);
}

function soon(work) {
  last = last.then(work).catch((error) => {
    void window.showErrorMessage(`Stemma: ${error instanceof Error ? error.message : String(error)}`);
  });
  return last;
}

async function restart() {
  await stopAll();
  await follow();
}

async function stopAll() {
  const all = [...clients.values()];
  clients.clear();
  await Promise.all(all.map((client) => client.dispose()));
}

/** Brings the clients in line with the open folders. */
async function follow() {
  const folders = new Map(
    (workspace.workspaceFolders ?? []).map((folder) => [folder.uri.toString(), folder]),
  );
  for (const [uri, client] of clients) {
    if (folders.has(uri)) continue;
    clients.delete(uri);
    await client.dispose();
  }
  const starts = [];
  for (const [uri, folder] of folders) {
    const client = clients.has(uri) ? undefined : clientOf(folder);
    if (client === undefined) continue;
    clients.set(uri, client);
    starts.push(client.start());
  }
  // One that does not start keeps no other from starting.
  await Promise.all(starts);
}

/** A client for a folder; undefined where there is no program or no content. */
function clientOf(folder) {
  if (folder.uri.scheme !== 'file') return undefined;
  const settings = workspace.getConfiguration('stemma', folder.uri);
  const program = resolve(folder.uri.fsPath, settings.get('program', ''));
  const root = resolve(folder.uri.fsPath, settings.get('root', ''));
  if (!existsSync(join(program, SERVER)) || !existsSync(join(root, 'content'))) return undefined;
  if (!existsSync(join(program, NODE))) {
    void window.showErrorMessage(`Stemma: there is no ${NODE} in ${program}. Run npm ci there.`);
    return undefined;
  }
  const run = {
    command: join(program, NODE),
    args: [SERVER, 'lsp', '--root', root],
    options: { cwd: program },
  };
  const pattern = new RelativePattern(Uri.file(root), '{content,quizzes}/**/*.{md,yaml,yml}');
  return new LanguageClient('stemma', `Stemma (${folder.name})`, run, {
    documentSelector: [{ scheme: 'file', pattern }],
    workspaceFolder: folder,
  });
}
