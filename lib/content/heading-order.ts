import { bodyCodes } from './codes/body-codes.ts';
import type { Misread } from './markdown-misread.ts';
import type { MarkdownRoot } from './markdown-tree.ts';

/** Headings that stand more than one level below the heading before them (`content/skipped-level`). The title of the page is of level 1. */
export function skippedLevelsIn(root: MarkdownRoot): readonly Misread[] {
  const found: Misread[] = [];
  let before = 1;
  for (const node of root.children) {
    if (node.type !== 'heading') continue;
    if (node.depth > before + 1) {
      const above = before === 1 ? 'as the first one' : `below one of level ${String(before)}`;
      const message = `Unexpected heading of level ${String(node.depth)} ${above}, expected level ${String(before + 1)}: \`${'#'.repeat(before + 1)}\``;
      found.push({ fault: { page: bodyCodes.skippedLevel, message }, node });
    }
    before = node.depth;
  }
  return found;
}
