import { bodyCodes } from './codes/body-codes.ts';
import type { ForeignMark } from './foreign-marks.ts';

/** A mark of Markdown that was not taken for one, and what it was hardly typed without. */
interface Unread {
  /** Whatever has it holds this sign. */
  readonly sign: string;
  readonly pattern: RegExp;
  readonly mark: string;
  readonly expected: string;
}

const LINK = 'a link as `[words](file.md)`: no blank before the `(`, and a `)` behind the address';
const MARKS: readonly Unread[] = [
  {
    sign: '![',
    pattern: /(?<!\\)!\[[^[\]]{0,1500}\][ \t]?\(/gu,
    mark: '![…](',
    expected:
      'a figure as `![what it shows](figures/name.svg "caption")`: no blank before the `(`, plain quotation marks around the caption, and a `)` behind it',
  },
  { sign: '](', pattern: /(?<![\\!])\[[^[\]]{1,300}\]\((?=[^\s)]|$)/gu, mark: '[…](', expected: LINK },
  {
    sign: '] (',
    pattern:
      /(?<![\\!])\[(?![\d\s,–-]{1,300}\])[^[\]]{1,300}\] \((?=https?:\/\/|[\w./-]{1,100}\.(?:md|svg)[#)])/gu,
    mark: '[…] (',
    expected: LINK,
  },
  {
    sign: '[^',
    pattern: /(?<!\\)\[\^[^\]\s]{1,100}\]/gu,
    mark: '[^',
    expected: 'the words of the note in the text',
  },
  {
    sign: '][',
    pattern: /(?<![\\!])\[(?![\d\s,–-]{1,300}\])[^[\]^]{1,300}\]\[[^[\]]{1,100}\]/gu,
    mark: '[…][…]',
    expected: 'a link as `[words](file.md)`: nothing says where this one leads',
  },
  {
    sign: '`',
    pattern: /(?<!\\)`/gu,
    mark: '`',
    expected: 'the same mark at the other end of the code, or an apostrophe',
  },
  {
    sign: '**',
    pattern: /(?<![\\*])\*\*[ \t]\p{L}[^*\n]{0,200}[ \t]\*\*(?!\*)/gu,
    mark: '**',
    expected: 'no blank between the marks and the strong words',
  },
  {
    sign: '[!',
    pattern: /^\[!(?:note|tip|info|important|warning|caution|danger)\]/giu,
    mark: '[!…]',
    expected: 'the words of the note alone',
  },
  {
    sign: '<!',
    pattern: /(?<!\\)<!/gu,
    mark: '<!',
    expected: 'a note that readers do not see as `<!-- … -->`',
  },
  {
    sign: '-->',
    pattern: /(?<![\\-])-->/gu,
    mark: '-->',
    expected: '`<!--` where the note begins that ends here, or an arrow as `→`',
  },
  {
    sign: '{#',
    pattern: /(?<!\\)\{#[\w-]{1,100}\}$/gu,
    mark: '{#…}',
    expected: 'the words of the heading alone: links name it by them',
  },
  {
    sign: '~~',
    pattern: /(?<![\\~])~~(?!~)/gu,
    mark: '~~',
    expected: 'the same marks at the other end of the words, or none',
  },
  {
    sign: '&',
    pattern: /(?<!\\)&(?:nbsp|amp|lt|gt|quot|[mn]dash|[lr]arr)\b(?!;)/gu,
    mark: '&…',
    expected: 'the sign itself, as it is seen',
  },
  {
    sign: '-\n',
    pattern: /(?<=\p{L})-(?=\n\p{Ll})(?!\n(?:and|or|to)\b)/gu,
    mark: '-',
    expected: 'no hyphen at the end of a line: readers see a blank behind it. Write the word on one line',
  },
  {
    sign: '\uFFFC',
    pattern: /\uFFFC/gu,
    mark: '\uFFFC',
    expected: 'nothing: it stands for a picture that was not copied with the text',
  },
  {
    sign: ':::',
    pattern: /(?<=^|\n):::+[^\n]{0,100}/gu,
    mark: ':::',
    expected: 'the words alone, or a quotation that begins with `> `',
  },
];

/**
 * Links, figures, code and notes in a text as it is written that Markdown did not take for what they were meant for, and shows as
 * they are typed (`content/unread-mark`). The first of each sort.
 */
export function unreadMarksIn(written: string): readonly ForeignMark[] {
  return MARKS.flatMap(({ sign, pattern, mark, expected }) => {
    if (!written.includes(sign)) return [];
    pattern.lastIndex = 0;
    const found = pattern.exec(written);
    if (found === null) return [];
    const quoted = mark === '`' ? '"`"' : `\`${mark}\``;
    const message = `Unexpected ${quoted} that is shown as it is typed, expected ${expected}`;
    return [
      {
        fault: { page: bodyCodes.unreadMark, message },
        from: found.index,
        to: found.index + found[0].length,
      },
    ];
  });
}
