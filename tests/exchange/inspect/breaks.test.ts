import { describe, expect, it } from 'vitest';
import { INSPECTED } from '#lib/exchange/inspect/inspect-file.ts';
import { formats } from '#lib/exchange/formats/registry.gen.ts';
import { faultLines } from '../inspected.ts';
import type { Break } from './breaks/break.ts';
import { ANKI_BREAKS } from './breaks/anki.ts';
import { CANVAS_BREAKS } from './breaks/canvas-qti.ts';
import { CMI5_BREAKS } from './breaks/cmi5.ts';
import { CSV_BREAKS } from './breaks/csv.ts';
import { WORD_BREAKS } from './breaks/examsoft-word.ts';
import { GIFT_BREAKS } from './breaks/gift.ts';
import { KAHOOT_BREAKS } from './breaks/kahoot.ts';
import { MOODLE_BREAKS } from './breaks/moodle-xml.ts';
import { QTI3_BREAKS } from './breaks/qti3.ts';
import { SCORM_BREAKS } from './breaks/scorm-12.ts';
import { brokenExport } from './broken-export.ts';

/** Files as tools and people leave them, ten and more of each format, besides those of the tests of mutants. */

const BREAKS: Readonly<Record<string, readonly Break[]>> = {
  anki: ANKI_BREAKS,
  'canvas-qti': CANVAS_BREAKS,
  cmi5: CMI5_BREAKS,
  csv: CSV_BREAKS,
  'examsoft-word': WORD_BREAKS,
  gift: GIFT_BREAKS,
  kahoot: KAHOOT_BREAKS,
  'moodle-xml': MOODLE_BREAKS,
  qti3: QTI3_BREAKS,
  'scorm-12': SCORM_BREAKS,
};

it('inspects every format that is exported', () => {
  expect([...INSPECTED].sort()).toEqual(formats.map(({ name }) => name));
  expect(Object.keys(BREAKS).sort()).toEqual([...INSPECTED].sort());
});

describe.each(Object.entries(BREAKS))('%s', (name, breaks) => {
  it('is refused, or taken as the system takes it', async () => {
    const file = await brokenExport(name);
    expect(await faultLines(file.bytes)).toEqual([]);
    expect(breaks.length).toBeGreaterThanOrEqual(10);
    for (const [what, code, broken] of breaks) {
      const lines = await faultLines(broken(file));
      if (code === 'none') expect(lines, what).toEqual([]);
      else expect(lines.join('\n'), what).toMatch(new RegExp(` ${code}: Unexpected .+, expected .+`, 'su'));
    }
  });
});
