/** Lines that authors write and YAML reads as something else: its own complaint would be about another place or in other words. */

/** What is wrong with a line, in offsets of the YAML. */
export interface ShapeFault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly help: string;
}

interface Shape {
  /** The first group is what is shown. */
  readonly pattern: RegExp;
  readonly message: string;
  readonly help: string;
}

const SHAPES: readonly Shape[] = [
  {
    pattern: /^(?:<{7}|={7}|>{7}|\|{7})(?:[ \t].*)?$/u,
    message: 'Unexpected mark of an unfinished merge, expected one of the two versions',
    help: 'Keep the lines that are right, and delete the others with the lines <<<<<<<, ======= and >>>>>>>.',
  },
  {
    pattern: /^[ \t]*(?:- )?(?:[\w-]+:)?(?<shown>\u00A0+)/u,
    message: 'Unexpected no-break space, expected a plain one',
    help: 'Delete the blank and type it again. Text copied from a web page or a word processor holds such blanks.',
  },
  {
    pattern: /^[ \t]*(?:- )?[\w-]+(?<shown>：)/u,
    message: 'Unexpected wide colon, expected `: `',
    help: 'Type a plain colon and a blank.',
  },
  {
    pattern: /^[ \t]*(?<shown>[–—•·*+])[ \u00A0]/u,
    message: 'Unexpected dash, dot or star as a list mark, expected `- `',
    help: 'Type a plain hyphen and a blank.',
  },
  {
    pattern: /^[ \t]*(?<shown>-[A-Za-z][\w-]*:)(?: |$)/u,
    message: 'Unexpected word directly behind the list mark, expected a blank between them',
    help: 'Write `- ` and then the name.',
  },
  {
    pattern: /^[ \t]*(?:- +)?(?<shown>[A-Za-z][\w-]*:)[^\s:/]/u,
    message: 'Unexpected text directly behind `:`, expected a blank between them',
    help: 'Write `name: value`.',
  },
  {
    pattern: /^[ \t]*(?:- +)?[\w-]+: +(?<shown>[“„‘].*)$/u,
    message: 'Unexpected typographic quotation mark, expected plain ones',
    help: 'Put the whole value in plain double quotes: "…". Typographic marks may stand inside them.',
  },
  {
    pattern: /^[ \t]*(?:- +)?[\w-]+: +(?<shown>\?(?: .*)?)$/u,
    message: 'Unexpected `?` before a value, expected quotes around the text',
    help: 'Put the whole value in double quotes.',
  },
  {
    pattern: /^[ \t]*(?:- +)?[\w-]+: +(?<shown>\*\S.*)$/u,
    message: 'Unexpected `*` before a value, expected quotes around the text',
    help: 'Put the whole value in double quotes.',
  },
  {
    pattern: /^[ \t]*(?:- +)?[\w-]+: +(?<shown>\([ \t]*[\w-]+:[ \t].*\))$/u,
    message: 'Unexpected `name: value` between `(` and `)`, expected `{` and `}` around fields',
    help: 'Write `{ name: value }`; or put the whole value in double quotes where it is a text.',
  },
  {
    pattern: /^[ \t]*(?:- +)?[\w-]+: +(?<shown>[{[].*[}\]].*[^}\],\s].*)$/u,
    message: 'Unexpected text around a brace or bracket, expected quotes around the whole text',
    help: 'Put each text that has braces or brackets of its own in double quotes: `"which … {subject} …?"`. In a list, each text for itself.',
  },
];

/** The first shape that the line at an offset has, or, when the line itself is sound, an indent of the line below it. */
export function shapeFault(text: string, at: number): ShapeFault | undefined {
  const from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  const start = text[at] === '\n' && at > 0 ? text.lastIndexOf('\n', at - 1) + 1 : from;
  const line = lineAt(text, start);
  for (const { pattern, message, help } of SHAPES) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const shown = found.groups?.['shown'] ?? line;
    const begin = start + line.lastIndexOf(shown);
    return { from: begin, to: begin + shown.length, message, help };
  }
  return (
    deeperFirstLine(text, start, line) ??
    entryBelowValue(text, start, line) ??
    deeperLine(text, start, line) ??
    missingMark(text, start, line)
  );
}

/** A field at the start of a line, and the first one of all is indented: the line above that one is lost, or its indent is a slip. */
function deeperFirstLine(text: string, start: number, line: string): ShapeFault | undefined {
  const { lead = '', indent = '' } = /^(?<lead>(?: *(?:#.*)?\n)*)(?<indent> *)/u.exec(text)?.groups ?? {};
  if (indent === '' || start <= lead.length || !/^[\w-]+:(?: |$)/u.test(line)) return undefined;
  return {
    from: lead.length,
    to: lead.length + indent.length,
    message: `Unexpected indent of ${String(indent.length)} before the first field, expected none as before \`${line.split(':', 1)[0] ?? ''}\``,
    help: 'Delete the blanks; or write above it, at the very start of a line, the name with a colon under which it stood.',
  };
}

/** An entry of a list below a field that has its value already: the name of the list is lost. */
function entryBelowValue(text: string, start: number, line: string): ShapeFault | undefined {
  const above = lineAt(text, start === 0 ? 0 : text.lastIndexOf('\n', start - 2) + 1);
  const next = text.indexOf('\n', start) + 1;
  const isOf = (upper: string, lower: string): boolean =>
    /^ *[\w-]+: +[^\s|>#]/u.test(upper) &&
    /^ *- [\w-]+:(?: |$)/u.test(lower) &&
    indentOf(upper) <= indentOf(lower);
  const [from, entry] = isOf(above, line) ? [start, line] : [next, next === 0 ? '' : lineAt(text, next)];
  if (from === next && !isOf(line, entry)) return undefined;
  return {
    from: from + indentOf(entry),
    to: from + entry.length,
    message:
      'Unexpected entry of a list below a field that has its value already, expected the name of the list above it',
    help: 'Write the line that is lost between the two: the name of the list with a colon, `facts:` for example.',
  };
}

function lineAt(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end === -1 ? text.length : end).trimEnd();
}

/** `name: text`, and below it a field that is indented more: it would belong to the text, which can hold none. */
function deeperLine(text: string, start: number, line: string): ShapeFault | undefined {
  const own = textFieldIndent(line);
  const next = text.indexOf('\n', start) + 1;
  const indent = next === 0 ? undefined : fieldIndent(lineAt(text, next));
  if (own === undefined || indent === undefined || indent.length <= own.length) return undefined;
  const above = lineAt(text, text.lastIndexOf('\n', start - 2) + 1);
  const isOwnFault = start > 0 && /^(?: *- +)? */u.exec(above)?.[0].length === indent.length;
  const [odd, right] = isOwnFault ? [own.length, indent.length] : [indent.length, own.length];
  const from = isOwnFault ? start : next;
  return {
    from,
    to: from + odd,
    message: `Unexpected indent of ${String(odd)}, expected ${String(right)} as in the line above`,
    help: 'Entries of one level begin in one column.',
  };
}

/** What stands before a field with a text behind its name; undefined when the line is none, or may hold another field. */
function textFieldIndent(line: string): string | undefined {
  if (line.indexOf(': ') !== line.lastIndexOf(': ')) return undefined;
  return /^(?<indent> *(?:- +)*)[\w-]+: +[^\s|>{["'&].*$/u.exec(line)?.groups?.['indent'];
}

/** The blanks before a field that is the first of no entry. */
function fieldIndent(line: string): string | undefined {
  return /^(?<indent> +)[\w-]+:(?: |$)/u.exec(line)?.groups?.['indent'];
}

/** A list mark among fields: the entry above it has lost its own. */
function missingMark(text: string, start: number, line: string): ShapeFault | undefined {
  const mark = /^(?<indent> *)- /u.exec(line)?.groups?.['indent'];
  if (mark === undefined) return undefined;
  const before = text.slice(0, start).split('\n').slice(0, -1);
  const parent = before.findLastIndex(
    (above) => above.trim() !== '' && indentOf(above) <= mark.length && !/^ *- /u.test(above),
  );
  const below = before[parent + 1] ?? '';
  if (parent === -1 || !/^ *[\w-]+:\s*$/u.test(before[parent] ?? '') || /^ *- /u.test(below))
    return undefined;
  const from = before.slice(0, parent + 1).join('\n').length + 1;
  return {
    from: from + indentOf(below),
    to: from + below.trimEnd().length,
    message:
      'Unexpected field among the entries of a list, expected `- ` before the first field of each entry',
    help: `Write \`${' '.repeat(mark.length)}- ${below.trim()}\`.`,
  };
}

function indentOf(line: string): number {
  return /^ */u.exec(line)?.[0].length ?? 0;
}
