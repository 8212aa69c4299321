import { own } from '#lib/base/own.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import type { GoneFile } from '#lib/knowledge/lost-words.ts';
import { gitNow } from './git.ts';

const FOLDER = 'content/vocabulary';

/** The files of the vocabulary that the last commit has and the folder has not, with the ids that they define there. */
export function goneWords(root: string): readonly GoneFile[] {
  const listed = gitNow(
    root,
    'diff',
    '--relative',
    '--no-renames',
    '--name-only',
    '--diff-filter=D',
    '-z',
    'HEAD',
    '--',
    FOLDER,
  );
  const paths = (listed ?? '').split('\0').filter((path) => path.endsWith('.yaml'));
  return paths.map((path) => ({ path, ids: idsOf(path, gitNow(root, 'show', `HEAD:./${path}`) ?? '') }));
}

function idsOf(path: string, text: string): ReadonlySet<string> {
  const { kinds, concepts, scales, qualifiers, relations, faulty } = parseContent([
    { path, text },
  ]).vocabulary;
  const parts = [kinds, concepts, scales, qualifiers, relations];
  const values = Object.keys(qualifiers).flatMap((id) =>
    Object.keys(own(qualifiers, id)?.entry.values ?? {}),
  );
  return new Set([...parts.flatMap((part) => Object.keys(part)), ...values, ...faulty]);
}
