/** The language server as an editor has it: the real process, over its streams. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type Hover,
  type Location,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type SymbolInformation,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { childEnvironment, Root } from './run-stemma.ts';

const MAIN = fileURLToPath(new URL('../../lib/shell/cli/stemma.mjs', import.meta.url));
const LESSON = 'content/zelvolin/gates.md';
const WORDS = 'content/vocabulary/words.yaml';
const root = new Root();
const uriOf = (path: string): string => pathToFileURL(join(root.folder, path)).href;

let server: ChildProcessWithoutNullStreams;
let client: ProtocolConnection;
let shown: PublishDiagnosticsParams[] = [];
/** What the server asked to be told of, and what it told. */
const [watched, told]: [unknown[], string[]] = [[], []];

/** The next findings of a file that a condition holds of. */
async function findings(
  path: string,
  isIt: (found: PublishDiagnosticsParams) => boolean,
): Promise<PublishDiagnosticsParams> {
  for (;;) {
    const found = shown.find((one) => one.uri === uriOf(path) && isIt(one));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Forgets what was shown, once nothing more comes: of other files the server tells after the one that was typed in. */
async function untilQuiet(): Promise<void> {
  do {
    shown = [];
    await new Promise((resolve) => setTimeout(resolve, 500));
  } while (shown.length > 0);
}

function type(path: string, text: string, version: number): void {
  shown = [];
  const textDocument = { uri: uriOf(path), version };
  void client.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
}

function open(path: string): Promise<void> {
  const languageId = path.endsWith('.md') ? 'markdown' : 'yaml';
  return client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: uriOf(path), languageId, version: 1, text: root.read(path) },
  });
}

const has =
  (code: string) =>
  ({ diagnostics }: PublishDiagnosticsParams): boolean =>
    diagnostics.some((found) => found.code === code);

/** The position right behind words of a text. */
function behind(text: string, words: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(words) + words.length).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

beforeAll(async () => {
  server = spawn(process.execPath, [MAIN, 'lsp', '--root', root.folder], { env: childEnvironment() });
  client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.onNotification(
    'textDocument/publishDiagnostics',
    (params: PublishDiagnosticsParams) => void shown.push(params),
  );
  client.onNotification('window/showMessage', ({ message }: { message: string }) => void told.push(message));
  client.onRequest('client/registerCapability', (params) => void watched.push(params));
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: uriOf(''),
    capabilities: {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
    },
  });
  await client.sendNotification('initialized', {});
  for (const path of [LESSON, WORDS]) await open(path);
});

afterAll(async () => {
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  client.dispose();
  server.kill();
});

describe('the language server', () => {
  it('shows what is wrong with what is typed, with its code, and takes it off', async () => {
    const text = root.read(LESSON);
    type(LESSON, text.replace('object: amber-gate', 'object: ambr-gate'), 2);
    const { diagnostics } = await findings(LESSON, (found) =>
      found.diagnostics.some(({ code }) => code === 'knowledge/unknown-concept'),
    );
    const [found] = diagnostics.filter(({ code }) => code === 'knowledge/unknown-concept');
    expect(found).toMatchObject({
      source: 'stemma',
      severity: 1,
      range: { start: { line: 16, character: 12 }, end: { line: 16, character: 21 } },
    });
    expect(found?.message).toContain('Did you mean "amber-gate"?');
    const actions: CodeAction[] = await client.sendRequest('textDocument/codeAction', {
      textDocument: { uri: uriOf(LESSON) },
      range: { start: { line: 16, character: 14 }, end: { line: 16, character: 14 } },
      context: { diagnostics: [] },
    });
    expect(actions).toMatchObject([
      {
        title: 'Write "amber-gate"',
        isPreferred: false,
        edit: { changes: { [uriOf(LESSON)]: [{ newText: 'amber-gate' }] } },
      },
    ]);
    type(LESSON, text, 3);
    await findings(LESSON, (found) =>
      found.diagnostics.every(({ code }) => code !== 'knowledge/unknown-concept'),
    );
  });

  it('completes ids, values and fields in Markdown and in YAML, also where the YAML cannot be read', async () => {
    const text = root
      .read(LESSON)
      .replace('    object: amber-gate', '    object: am\n    avoid: [bi\n    safety: t\n    ev');
    type(LESSON, text, 4);
    // Not before it was read so: what the lesson had is still offered.
    await findings(LESSON, ({ diagnostics }) =>
      diagnostics.some(({ code }) => String(code).startsWith('content/')),
    );
    const labels = async (words: string): Promise<readonly string[]> => {
      const items: CompletionItem[] = await client.sendRequest('textDocument/completion', {
        textDocument: { uri: uriOf(LESSON) },
        position: behind(text, words),
      });
      return items.map(({ label }) => label);
    };
    expect(await labels('object: am')).toContain('amber-gate');
    expect(await labels('avoid: [bi')).toContain('birch-gate');
    expect(await labels('safety: t')).toEqual(['true', 'false']);
    expect(await labels('    ev')).toContain('evidence');
    expect(await labels('relation: ')).toContain('opens');
    expect(await labels('source: ')).toContain('zel-label#action');
    expect(await labels('objective: ')).toEqual(expect.arrayContaining(['site', 'reports']));
    expect(await labels('      dune')).toContain('dune-gate');
    expect(await labels('country: ')).toContain('zelland');
    expect(await labels('[opens-amb')).toContain('opens-amber-gate');
    expect(await labels('Zelvolin is')).toEqual([]);
    type(LESSON, root.read(LESSON), 5);
  });

  it('says what an id stands for, and leads to where it is defined', async () => {
    const text = root.read(LESSON);
    const at = { textDocument: { uri: uriOf(LESSON) }, position: behind(text, 'object: amb') };
    expect(await client.sendRequest<Hover>('textDocument/hover', at)).toMatchObject({
      contents: { value: 'amber gate' },
    });
    const place = await client.sendRequest<Location>('textDocument/definition', at);
    expect(place.uri).toBe(uriOf(WORDS));
    expect(root.read(WORDS).split('\n')[place.range.start.line]).toMatch(/^ {2}amber-gate:/u);
    const field = { textDocument: { uri: uriOf(LESSON) }, position: behind(text, '    evid') };
    expect(await client.sendRequest<Hover>('textDocument/hover', field)).toMatchObject({
      contents: { value: expect.stringContaining('exactly as a reader sees them') as string },
    });
  });

  it('shows what stands in a file, as a list where an editor takes no other', async () => {
    const asked = { textDocument: { uri: uriOf(LESSON) } };
    const symbols: SymbolInformation[] = await client.sendRequest('textDocument/documentSymbol', asked);
    const facts = symbols.filter(({ containerName }) => containerName === 'facts').map(({ name }) => name);
    expect(facts).toContain('opens-amber-gate');
    expect(symbols.map(({ name }) => name)).toContain('title');
  });

  it('renames a concept in every file as it is typed, and says why one keeps its id', async () => {
    const text = root.read(LESSON).replace('title: ', 'title: 😀 ');
    type(LESSON, text, 20);
    const at = { textDocument: { uri: uriOf(LESSON) }, position: behind(text, 'object: amb') };
    const line = at.position.line;
    expect(await client.sendRequest('textDocument/prepareRename', at)).toEqual({
      range: { start: { line, character: 12 }, end: { line, character: 22 } },
      placeholder: 'amber-gate',
    });
    const edit = await client.sendRequest<WorkspaceEdit>('textDocument/rename', {
      ...at,
      newName: 'ambre-gate',
    });
    expect(Object.keys(edit.changes ?? {})).toEqual(expect.arrayContaining([uriOf(LESSON), uriOf(WORDS)]));
    expect(edit.changes?.[uriOf(LESSON)]?.[0]).toEqual({
      range: { start: { line, character: 12 }, end: { line, character: 22 } },
      newText: 'ambre-gate',
    });
    const taken = client.sendRequest('textDocument/rename', { ...at, newName: 'birch-gate' });
    await expect(taken).rejects.toThrow('There is a concept "birch-gate" already');
    const relation = { ...at, position: behind(text, 'relation: op') };
    expect(await client.sendRequest('textDocument/prepareRename', relation)).toBeNull();
    await expect(client.sendRequest('textDocument/rename', { ...relation, newName: 'x' })).rejects.toThrow(
      'Concepts and facts',
    );
    type(LESSON, root.read(LESSON), 21);
  });

  it('counts UTF-16 code units in lines that end with CRLF', async () => {
    const line = '    qualifiers: { country: "😀", population: "No!" }';
    const text = root.read(LESSON).replace('    qualifiers: { country: zelland }', line);
    type(LESSON, text.replaceAll('\n', '\r\n'), 6);
    const isThere = ({ message }: Diagnostic): boolean => JSON.stringify(message).includes('No!');
    const { diagnostics } = await findings(LESSON, (found) => found.diagnostics.some(isThere));
    expect(diagnostics.find(isThere)?.range).toEqual({
      start: { line: 17, character: line.indexOf('"No!"') },
      end: { line: 17, character: line.indexOf('"No!"') + '"No!"'.length },
    });
    type(LESSON, root.read(LESSON), 7);
  });

  it('takes off what was typed and not saved when its file is closed, and underlines one line only', async () => {
    type(LESSON, root.read(LESSON).replace('object: amber-gate', 'object: ambr-gate'), 8);
    await findings(LESSON, has('knowledge/unknown-concept'));
    shown = [];
    await client.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(LESSON) } });
    const { diagnostics } = await findings(LESSON, has('bank/awaiting-sign-off'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['bank/awaiting-sign-off']);
    expect(diagnostics[0]?.range).toEqual({
      start: { line: 1, character: 0 },
      end: { line: 2, character: 0 },
    });
    await untilQuiet();
    await open(LESSON);
    // What `check` found stays where a file is merely opened.
    const at = { textDocument: { uri: uriOf(LESSON) }, position: { line: 1, character: 2 } };
    await client.sendRequest('textDocument/hover', at);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(shown).toEqual([]);
  });

  it('follows files that change outside of the editor, below its root alone', async () => {
    expect(watched).toMatchObject([
      {
        registrations: [
          {
            method: 'workspace/didChangeWatchedFiles',
            registerOptions: {
              watchers: [{ globPattern: { baseUri: uriOf(''), pattern: '{content,quizzes}/**' } }],
            },
          },
        ],
      },
    ]);
    const COURSE = 'content/zelvolin/course.md';
    const text = root.read(COURSE);
    root.write(COURSE, text.replace('gates', 'gats'));
    shown = [];
    await client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(COURSE), type: 2 }],
    });
    await findings(COURSE, ({ diagnostics }) => diagnostics.some(({ severity }) => severity === 1));
    root.write(COURSE, text);
  });

  it('lives on while its folder is away, says so once, and reads it when it is back', async () => {
    renameSync(root.path('content'), root.path('away'));
    type(LESSON, root.read('away/zelvolin/gates.md').replace('object: amber-gate', 'object: ambr-gate'), 2);
    while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    renameSync(root.path('away'), root.path('content'));
    type(LESSON, root.read(LESSON).replace('object: amber-gate', 'object: ambre-gate'), 3);
    await findings(LESSON, has('knowledge/unknown-concept'));
    expect(told).toEqual([expect.stringContaining('has no content/')]);
  });

  it.each(['file://elsewhere/share/x.md', 'file:///%ZZ', 'untitled:1', 'file:///elsewhere/content/x.md'])(
    'has nothing to say of %s',
    async (uri) => {
      const textDocument = { uri, languageId: 'markdown', version: 1, text: '---\nti' };
      await client.sendNotification('textDocument/didOpen', { textDocument });
      const at = { textDocument: { uri }, position: { line: 1, character: 2 } };
      expect(await client.sendRequest('textDocument/completion', at)).toEqual([]);
      expect(await client.sendRequest('textDocument/definition', at)).toBeNull();
    },
  );
});
