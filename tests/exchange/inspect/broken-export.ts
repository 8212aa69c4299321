/** A sound file of a format, and copies of it that are changed as tools and people change them. */
import { DatabaseSync } from 'node:sqlite';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { exportSelection } from '#lib/exchange/export.ts';
import { formats } from '#lib/exchange/formats/registry.gen.ts';
import { isTextFormat, type Format } from '#lib/exchange/format.ts';
import { exchangeSample, SAMPLE_META, SAMPLE_QUIZ } from '../../support/exchange-sample.ts';

/** What changes a file: its text, or the text of one file in it. @throws RangeError when nothing changes */
export interface BrokenExport {
  readonly bytes: Uint8Array;
  readonly text: (from: RegExp | string, to: string) => Uint8Array;
  readonly part: (path: RegExp | string, from: RegExp | string, to: string) => Uint8Array;
  /** Files of a package by their paths: undefined removes one. */
  readonly files: (
    change: (files: Readonly<Record<string, Uint8Array>>) => Readonly<Record<string, Uint8Array | undefined>>,
  ) => Uint8Array;
  /** The collection of a package changed by SQL. */
  readonly sql: (statement: string) => Uint8Array;
}

const sample = await exchangeSample();
/** One of each kind, without hostile words, so that changes meet what they are meant for. */
const items = [...Map.groupBy(sample.items, ({ kind }) => kind).values()].flatMap((list) => list.slice(0, 1));

/** @param name of the format */
export async function brokenExport(name: string): Promise<BrokenExport> {
  const format = (formats as readonly Format[]).find((one) => one.name === name);
  if (format === undefined) throw new RangeError(`no format ${name}`);
  const { bytes = new Uint8Array() } = await exportSelection(
    format,
    { ...sample, items, quiz: SAMPLE_QUIZ },
    SAMPLE_META,
  );
  const sound = isTextFormat(format) ? {} : unzipSync(bytes);
  const packed = (files: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries(files).flatMap(([path, file]) => (file === undefined ? [] : [[path, file]])),
      ),
      { level: 0 },
    );
  return {
    bytes,
    text: (from, to) =>
      strToU8(changed(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), from, to)),
    part: (wanted, from, to) => {
      const path =
        Object.keys(sound).find((one) => (typeof wanted === 'string' ? one === wanted : wanted.test(one))) ??
        '';
      return packed({
        ...sound,
        [path]: strToU8(changed(strFromU8(sound[path] ?? new Uint8Array()), from, to)),
      });
    },
    files: (change) => packed(change(sound)),
    sql: (statement) => {
      const database = new DatabaseSync(':memory:');
      try {
        database.deserialize(sound['collection.anki2'] ?? new Uint8Array());
        database.exec(statement);
        return packed({ ...sound, 'collection.anki2': database.serialize() });
      } finally {
        database.close();
      }
    },
  };
}

function changed(before: string, from: RegExp | string, to: string): string {
  const after = before.replace(from, to);
  if (after === before) throw new RangeError(`there is no ${String(from)}`);
  return after;
}
