import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format as qti3 } from '#lib/exchange/formats/qti3/write.ts';
import { exportSelection } from '#lib/exchange/export.ts';
import { inspectFile } from '#lib/exchange/inspect/inspect-file.ts';
import { INSPECT_LIMITS } from '#lib/exchange/inspect/inspecting.ts';
import { exchangeSample, SAMPLE_META, selectionOf } from '../../support/exchange-sample.ts';
import { faultLines } from '../inspected.ts';

/** Files that nobody exported, or that somebody made to do harm: each is refused in words, soon, and nothing of it is believed. */

const sample = await exchangeSample();
const { bytes = new Uint8Array() } = await exportSelection(
  qti3,
  selectionOf(sample.items.slice(0, 2)),
  SAMPLE_META,
);
const sound = unzipSync(bytes);
const manifest = sound['imsmanifest.xml'] ?? new Uint8Array();

function stored(files: Zippable): Uint8Array {
  return zipSync(files, { level: 0 });
}

/** An archive with some bytes of the list at its end changed: of the entry at a place, from an offset in its header on. */
function withHeader(
  archive: Uint8Array,
  entry: number,
  offset: number,
  ...values: readonly number[]
): Uint8Array {
  const changed = archive.slice();
  const headers = Array.from(changed.keys()).filter(
    (at) =>
      changed[at] === 0x50 && changed[at + 1] === 0x4b && changed[at + 2] === 1 && changed[at + 3] === 2,
  );
  changed.set(values, (headers[entry] ?? Number.NaN) + offset);
  return changed;
}

const pair = stored({ 'a.xml': manifest, 'b.xml': manifest });
const GB = [0, 0, 0, 0x40];
const zeros = zipSync({ 'imsmanifest.xml': new Uint8Array(8_000_000) });
const doctype =
  '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><manifest>&c;</manifest>';
const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;

const HOSTILE: readonly (readonly [what: string, line: string, file: Uint8Array])[] = [
  ['an empty file', 'not-an-export: Unexpected empty file', new Uint8Array()],
  ['blanks', 'not-an-export: Unexpected empty file', strToU8(' \n ')],
  [
    'a page that asks to sign in',
    'not-an-export: Unexpected web page',
    strToU8('<!doctype html><title>Sign in</title>'),
  ],
  ['a letter', 'not-an-export: Unexpected text', strToU8('Dear all,\n\nsee you {soon}.\n')],
  ['a picture', 'not-an-export: Unexpected bytes', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1)],
  ['an archive without a file', 'not-an-export: Unexpected archive', zipSync({})],
  [
    'an archive of something else',
    'not-an-export: Unexpected archive',
    stored({ 'a/readme.txt': strToU8('a') }),
  ],
  ['an archive in an archive', 'not-an-export: Unexpected archive', stored({ 'quiz.zip': bytes })],
  ['half an archive', 'archive: Unexpected end', bytes.slice(0, bytes.length / 2)],
  ['the end of an archive', 'not-an-export: Unexpected bytes', bytes.slice(-30)],
  ['one part of several', 'archive: Unexpected archive in several parts', bytes.with(bytes.length - 18, 1)],
  ['a file with a password', 'archive: Unexpected file that is locked', withHeader(pair, 0, 8, 1)],
  [
    'a compression that nobody has',
    'archive: Unexpected compression by method 99',
    withHeader(pair, 0, 10, 99),
  ],
  ['a byte that fell over', 'archive: Unexpected checksum', pair.with(100, 0)],
  [
    'a file with two names',
    'archive: Unexpected file that is called otherwise',
    withHeader(pair, 0, 46, 0x63),
  ],
  [
    'two files of one name',
    'archive: Unexpected second file',
    withHeader(withHeader(pair, 1, 46, 0x61), 1, 46, 0x61),
  ],
  [
    'a file that claims a gigabyte',
    'limit: Unexpected file "a.xml" of 1073741824 bytes',
    withHeader(pair, 0, 24, ...GB),
  ],
  [
    'a file that claims four',
    'archive: Unexpected archive that says it is larger',
    withHeader(pair, 0, 24, 255, 255, 255, 255),
  ],
  [
    'a bomb that claims little',
    'archive: Unexpected file of more than the 100 bytes',
    withHeader(zeros, 0, 24, 100, 0, 0, 0),
  ],
  [
    'more than an archive may hold',
    'limit: Unexpected archive of',
    Array.from({ length: 5 }, (_, at) => at).reduce(
      (archive, at) => withHeader(archive, at, 24, 0, 0, 0, 4),
      stored(Object.fromEntries(Array.from('abcde', (name) => [name, manifest]))),
    ),
  ],
  [
    'more files than any package has',
    'limit: Unexpected archive of more than 20000 files',
    stored(
      Object.fromEntries(
        Array.from({ length: INSPECT_LIMITS.entries + 1 }, (_, at) => [String(at), new Uint8Array()]),
      ),
    ),
  ],
  ...['../../etc/passwd', '/etc/passwd', 'C:/windows/a', 'a\\..\\b', 'a/../../b', './a', 'a\u0000b'].map(
    (path) =>
      [
        `the path ${JSON.stringify(path)}`,
        'unsafe-path: Unexpected path',
        stored({ [path]: manifest }),
      ] as const,
  ),
  [
    'a link to somewhere else',
    'unsafe-path: Unexpected link',
    zipSync({ 'imsmanifest.xml': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }),
  ],
  [
    'entities that grow',
    'unsafe-xml: Unexpected document type',
    stored({ ...sound, 'imsmanifest.xml': strToU8(doctype) }),
  ],
  [
    'entities in a text',
    'unsafe-xml: Unexpected document type',
    strToU8(`<?xml version="1.0"?>${doctype.replaceAll('manifest', 'quiz')}`),
  ],
  [
    'elements inside each other',
    'limit: Unexpected depth',
    stored({ ...sound, 'imsmanifest.xml': strToU8(deep) }),
  ],
  [
    'a manifest in UTF-16',
    'encoding: Unexpected bytes',
    stored({ ...sound, 'imsmanifest.xml': Uint8Array.of(255, 254, 60, 0) }),
  ],
  [
    'a text in UTF-16',
    'encoding: Unexpected file in UTF-16',
    Uint8Array.from(Buffer.from('\uFEFF::a::b{=c ~d}', 'utf16le')),
  ],
  [
    'a document of Word that is none of ours',
    'word-paragraph: Unexpected paragraph "Dear all,"',
    otherDocument('Dear all,'),
  ],
];

function otherDocument(text: string): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return stored({
    '[Content_Types].xml': strToU8('<Types><Override PartName="/word/document.xml"/></Types>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
}

describe('a file that is no export', () => {
  it.each(HOSTILE)('%s is refused', async (_, line, file) => {
    const started = performance.now();
    const lines = await faultLines(file);
    expect(lines.join('\n')).toContain(line);
    for (const one of lines) expect(one).toMatch(/: Unexpected .+, expected .+/su);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('is refused, or read, whatever bytes of a package are changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const changed = bytes.slice();
          for (const [at, byte] of changes) changed[at] = byte;
          const { format, diagnostics } = await inspectFile('file', changed);
          const isRefused = diagnostics.some(({ severity }) => severity === 'error');
          // What is not looked at in an archive are times and attributes of its files.
          expect(isRefused || format === 'qti3').toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
