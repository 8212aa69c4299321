/** Reads an Excel file back, far enough for tests: ZIP by its central directory, XML strictly. */
import { inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

/** A cell as it is kept: `t` is `s` for shared text and absent for numbers. */
export interface ReadCell {
  readonly type: string;
  readonly value: string;
  readonly isFormula: boolean;
}

/** Sheet name → rows → cells by column letter. */
export type ReadWorkbook = ReadonlyMap<string, readonly ReadonlyMap<string, ReadCell>[]>;

const END_OF_DIRECTORY = 0x06054b50;
const DEFLATED = 8;

/** The files in a ZIP archive (APPNOTE 4.3: local header, central directory, its end). */
function unzipped(bytes: Buffer): ReadonlyMap<string, string> {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [packed, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + packed);
    const isDeflated = bytes.readUInt16LE(at + 10) === DEFLATED;
    files.set(name, (isDeflated ? inflateRawSync(content) : content).toString('utf8'));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Every element of a document when it ends, with the text in it. */
function elements(xml: string): readonly Element[] {
  const found: Element[] = [];
  const open: { name: string; attributes: Readonly<Record<string, string>>; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => open.push({ name, attributes, text: '' }));
  parser.on('text', (text) => {
    for (const one of open) one.text += text;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed !== undefined) found.push(closed);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const files = unzipped(Buffer.from(bytes));
  const read = (path: string): readonly Element[] => elements(files.get(path) ?? '');
  const texts = read('xl/sharedStrings.xml').filter(({ name }) => name === 'si');
  const sheets = read('xl/workbook.xml').filter(({ name }) => name === 'sheet');
  return new Map(
    sheets.map(({ attributes }, index) => [
      attributes['name'] ?? '',
      rowsOf(read(`xl/worksheets/sheet${index + 1}.xml`), texts),
    ]),
  );
}

function rowsOf(all: readonly Element[], texts: readonly Element[]): ReadonlyMap<string, ReadCell>[] {
  const rows: Map<string, ReadCell>[] = [];
  let row = new Map<string, ReadCell>();
  let isFormula = false;
  for (const { name, attributes, text } of all) {
    if (name === 'f') isFormula = true;
    if (name === 'c') {
      const type = attributes['t'] ?? 'n';
      const value = type === 's' ? (texts[Number(text)]?.text ?? '') : text;
      row.set((attributes['r'] ?? '').replace(/\d+$/u, ''), { type, value, isFormula });
      isFormula = false;
    }
    if (name === 'row') {
      rows.push(row);
      row = new Map();
    }
  }
  return rows;
}
