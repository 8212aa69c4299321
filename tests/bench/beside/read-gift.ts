/** Reads every GIFT file of the working folder, by the reader that is named, and writes down how many questions it gave. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';

type Count = (path: string, text: string) => number;

/** Each is loaded only when it is asked for. */
const READERS: Readonly<Record<string, () => Promise<Count>>> = {
  stemma: async () => {
    const { readGift } = await import('#lib/exchange/read/gift/read.ts');
    return (path, text) => {
      const { questions, composites, leftOut } = readGift(path, text);
      return questions.length + composites.length + leftOut.length;
    };
  },
  'gift-pegjs': async () => {
    const { parse } = await import('gift-pegjs');
    return (_, text) => parse(text).filter(({ type }) => type !== 'Category').length;
  },
};

const count = await READERS[process.argv[2] ?? '']?.();
if (count === undefined) throw new RangeError(`Name a reader: ${Object.keys(READERS).join(', ')}`);
let questions = 0;
for (const path of globSync('*.gift')) questions += count(path, readFileSync(path, 'utf8'));
writeFileSync('questions.json', String(questions));
