import { sha256 } from '#lib/base/hash.ts';
import type { Sheet } from '#lib/bank/sheet-rows.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import { isSignoffs, splitFiles } from '#lib/bank/workbench/open-desk.ts';
import { readContentFile } from '#lib/content/parse-content.ts';
import type { ContentPart } from '#lib/content/part.ts';
import { isAsLooked, type Present, type PresentShard } from './present-content.ts';

/** The files of a family as the workbench compiles them: decisions apart from all else. */
export interface ReadFamily {
  readonly shard: Shard;
  /** What is compiled, by path: of decisions the waivers. */
  readonly parts: ReadonlyMap<string, ContentPart>;
  readonly sheets: readonly Sheet[];
  readonly decisions: readonly ContentPart[];
  /** A name for all but decisions. */
  readonly name: string;
  /** False when a file was saved since it was looked at: then this is of no look. */
  readonly isAsLooked: boolean;
}

export function readFamily(family: PresentShard, { reader }: Present): ReadFamily {
  const { shard } = family;
  const files = reader.sources([...shard.own, ...shard.shared]);
  const { compiled: waivers, decisions } = splitFiles(files.filter(({ path }) => isSignoffs(path)));
  const { parts, hashes } = reader.partsOf(files);
  const sheets = reader.sheets(family.sheets.map(([path]) => path));
  const isCompiled = (path: string): boolean => !isSignoffs(path);
  const compiled = hashes.filter(([path]) => isCompiled(path));
  return {
    shard: { ...shard, own: [...shard.own.filter(isCompiled), ...waivers.map(({ path }) => path)] },
    parts: new Map([
      ...[...parts].filter(([path]) => isCompiled(path)),
      ...waivers.map((file) => [file.path, readContentFile(file)] as const),
    ]),
    sheets,
    decisions,
    name: sha256(JSON.stringify([compiled, waivers, sheets])),
    isAsLooked: isAsLooked(family, hashes, sheets),
  };
}
