/** Writes banks as each format has them: the other side of the readers, made for tests. */

/** A question for one answer. */
export interface PlainQuestion {
  readonly id: string;
  /** Its paragraphs. */
  readonly stem: readonly string[];
  readonly options: readonly string[];
  /** The index of the right one. */
  readonly key: number;
  /** By option; empty where there is none. */
  readonly feedback: readonly string[];
  readonly general: string;
}

export function writeBank(
  format: 'gift' | 'moodle-xml' | 'csv',
  questions: readonly PlainQuestion[],
): string {
  if (format === 'gift') return questions.map(giftQuestion).join('\n\n');
  if (format === 'csv') return csvTable(questions);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.map(xmlQuestion).join('\n')}\n</quiz>\n`;
}

const gift = (text: string): string => `[plain]${text.replace(/[\\~=#{}:]/gu, String.raw`\$&`)}`;

function giftQuestion({ id, stem, options, key, feedback, general }: PlainQuestion): string {
  const answers = options.map((text, index) => {
    const said = feedback[index] ?? '';
    return `${index === key ? '=' : '~'}${gift(text)}${said === '' ? '' : `#${gift(said)}`}`;
  });
  const after = general === '' ? '' : `\n####${gift(general)}`;
  return `// [id:${id}]\n::${id}::${gift(stem.join('\u0000')).replaceAll('\u0000', String.raw`\n\n`)}{\n${answers.join('\n')}${after}\n}`;
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const html = (text: string): string => xml(xml(text));

function xmlQuestion({ id, stem, options, key, feedback, general }: PlainQuestion): string {
  const answers = options.map(
    (text, index) =>
      `<answer fraction="${index === key ? '100' : '0'}" format="html"><text>${html(text)}</text><feedback format="html"><text>${html(feedback[index] ?? '')}</text></feedback></answer>`,
  );
  return `<question type="multichoice"><name><text>${xml(id)}</text></name><questiontext format="html"><text>${stem.map((one) => xml(`<p>${xml(one)}</p>`)).join('')}</text></questiontext><generalfeedback format="html"><text>${html(general)}</text></generalfeedback><idnumber>${xml(id)}</idnumber><single>true</single>${answers.join('')}</question>`;
}

const cell = (text: string): string => `"${text.replace(/^(?='*[=+\-@\t\r])/u, "'").replaceAll('"', '""')}"`;

function csvTable(questions: readonly PlainQuestion[]): string {
  const numbers = [1, 2, 3, 4, 5];
  const head = [
    'id',
    'kind',
    'stem',
    ...numbers.flatMap((number) => [`option ${String(number)}`, `rationale ${String(number)}`]),
    'keys',
    'rationale',
    'facts',
    'sources',
    'tags',
  ];
  const rows = questions.map(({ id, stem, options, key, feedback, general }) =>
    [
      id,
      'single-best-answer',
      stem.join('\n\n'),
      ...numbers.flatMap((number) => [
        options[number - 1] ?? '',
        options[number - 1] === undefined ? '' : (feedback[number - 1] ?? ''),
      ]),
      String(key + 1),
      general,
      '',
      '',
      '',
    ]
      .map(cell)
      .join(','),
  );
  return `\uFEFF${[head.join(','), ...rows].join('\r\n')}\r\n`;
}
