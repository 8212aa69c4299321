import { sha256 } from '#lib/base/hash.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import { isSignoffs, splitFiles } from '#lib/bank/workbench/open-desk.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { readContentFile } from '#lib/content/parse-content.ts';
import type { ContentPart } from '#lib/content/part.ts';
import type { Present, PresentShard } from './present-content.ts';

/** The files of a family as the workbench compiles them: decisions apart from all else. */
export interface ReadFamily {
  readonly shard: Shard;
  /** What is compiled, by path: of decisions the waivers. */
  readonly parts: ReadonlyMap<string, ContentPart>;
  readonly sheets: readonly SourceFile[];
  readonly decisions: readonly ContentPart[];
  /** A name for all but decisions. */
  readonly name: string;
}

export function readFamily({ shard, sheets }: PresentShard, { reader }: Present): ReadFamily {
  const { compiled: waivers, decisions } = splitFiles(reader.sources(shard.own.filter(isSignoffs)));
  const own = shard.own.filter((path) => !isSignoffs(path));
  const { parts, hashes } = reader.parts([...own, ...shard.shared]);
  return {
    shard: { ...shard, own: [...own, ...waivers.map(({ path }) => path)] },
    parts: new Map([...parts, ...waivers.map((file) => [file.path, readContentFile(file)] as const)]),
    sheets: reader.sources(sheets.map(([path]) => path)),
    decisions,
    name: sha256(JSON.stringify([own, hashes, waivers, sheets])),
  };
}
