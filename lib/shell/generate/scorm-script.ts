/** The script of a SCORM package: its files in one, without types and imports, as text that the pure writer can hold. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { GENERATED, type GeneratedFile } from './generator.ts';

const FORMAT = 'lib/exchange/formats/scorm-12';
const PAGE = 'lib/shell/scorm-page';
/** Each after what it uses. Their names live in one scope: none may stand in two files. */
const FILES: readonly string[] = [
  `${FORMAT}/share.ts`,
  `${FORMAT}/draw.ts`,
  `${FORMAT}/saved.ts`,
  `${FORMAT}/reported.ts`,
  `${PAGE}/lms.ts`,
  `${PAGE}/view.ts`,
  `${PAGE}/contents.ts`,
  `${PAGE}/main.ts`,
];

export function scormScript(root: string): readonly GeneratedFile[] {
  const scripts = FILES.map((file) => withoutModules(readFileSync(join(root, file), 'utf8')));
  const script = `(() => {\n'use strict';\n${scripts.join('')}})();\n`;
  const text = `${GENERATED}\n/** The script of the page. */\nexport const PAGE_SCRIPT = ${JSON.stringify(script)};\n`;
  return [{ path: `${FORMAT}/page-script.gen.ts`, text }];
}

/** @throws RangeError when something of a module is left, which no page could run */
export function withoutModules(source: string): string {
  const script = stripTypeScriptTypes(source)
    .replace(/^import [^;]*;\n/gmu, '')
    .replace(/^export /gmu, '')
    .replace(/\/\*\*.*?\*\/|[ \t]+$/gmsu, '')
    .replace(/\n{2,}/gu, '\n');
  if (/^(?:import|export)\b/mu.test(script))
    throw new RangeError('an import or export is left in the script');
  return script;
}
