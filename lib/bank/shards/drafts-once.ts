import { generateItems } from '#lib/items/generate.ts';
import { judgeDraft } from '../judge-draft.ts';
import type { KeptDrafts } from './kept-drafts.ts';

/** What `KeptDrafts` gives, with nothing kept and no text traced: for whoever compiles a shard one time. */
export const draftsOnce: Pick<KeptDrafts, 'drafts' | 'judge'> = {
  drafts: generateItems,
  judge: (draft, kb) => judgeDraft(draft, kb, []),
};
