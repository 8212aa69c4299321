import type { ProofBranch } from '#lib/checks/proof/proof-tree.ts';

/**
 * A proof in which the sentence and the source of a fact stand where it is first named, and further down it is named alone: of seven
 * options that rest on one fact, each had both.
 *
 * @param isFact whether a line is the name of a fact
 */
export function toldOnce(
  branches: readonly ProofBranch[],
  isFact: (line: string) => boolean,
): readonly ProofBranch[] {
  const told = new Set<string>();
  const tell = ({ text, below }: ProofBranch): ProofBranch => {
    if (told.has(text)) return { text: `${text}, as above`, below: [] };
    if (isFact(text)) told.add(text);
    return { text, below: below.map(tell) };
  };
  return branches.map(tell);
}
