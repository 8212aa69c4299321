import { existsSync, readFileSync } from 'node:fs';
import type { CodePage } from '#lib/base/code-page.ts';
import { bankCodes } from '#lib/bank/codes.ts';
import { cueCodes } from '#lib/bank/cues/codes.ts';
import { signoffCodes } from '#lib/bank/signoffs/codes.ts';
import { proofCodePages } from '#lib/checks/proof/codes.ts';
import type { Rule } from '#lib/checks/rule.ts';
import { rules } from '#lib/checks/rules/registry.gen.ts';
import { contentCodes } from '#lib/content/codes/content-codes.ts';
import { writtenItemCodes } from '#lib/items/written/codes.ts';
import { compareCodes } from '#lib/exchange/compare/codes.ts';
import { inspectCodes } from '#lib/exchange/inspect/codes.ts';
import { readCodes } from '#lib/exchange/read/codes.ts';
import { knowledgeCodes } from '#lib/knowledge/codes.ts';
import { fileCodes } from '#lib/shell/files/codes.ts';

const CATALOGUES: readonly Readonly<Record<string, CodePage>>[] = [
  fileCodes,
  contentCodes,
  knowledgeCodes,
  writtenItemCodes,
  bankCodes,
  cueCodes,
  signoffCodes,
  readCodes,
  compareCodes,
  inspectCodes,
];

const PAGES: readonly CodePage[] = [
  ...CATALOGUES.flatMap((codes) => Object.values(codes)),
  ...proofCodePages,
];

const RULES: readonly Rule[] = rules;

/** The page of a code: of a stage from its catalogue, of a rule from the rule and its README. Undefined when unknown. */
export function findPage(code: string): CodePage | undefined {
  const rule = findRule(code);
  return rule === undefined ? PAGES.find((page) => page.code === code) : rulePage(rule);
}

/** The rule of a code (`rules/key-length`) or of an id (`IWF-01`, in any case). */
export function findRule(name: string): Rule | undefined {
  return RULES.find(({ code, id }) => code === name || id.toUpperCase() === name.toUpperCase());
}

/** Every code there is, rules included, in the order of the stages. */
export function allCodes(): readonly string[] {
  return [...PAGES.map(({ code }) => code), ...RULES.map(({ code }) => code)];
}

/** The code that is meant by a name in any case, or by the last part of one that no other code ends with; else the name as it is. */
export function meantCode(name: string): string {
  const low = name.toLowerCase();
  const codes = allCodes();
  const ending = codes.filter((code) => code.endsWith(`/${low}`));
  return codes.includes(low) ? low : ending.length === 1 ? (ending[0] ?? name) : name;
}

/** The folder of a rule, for its README and examples. */
export function ruleFolder({ code }: Rule): URL {
  return new URL(`../../checks/${code}/`, import.meta.url);
}

/** The README of a rule; empty when it has none yet. */
export function ruleReadme(rule: Rule): string {
  const path = new URL('README.md', ruleFolder(rule));
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function rulePage(rule: Rule): CodePage {
  const title = /^# (?<title>.+)$/mu.exec(ruleReadme(rule))?.groups?.['title'] ?? rule.id;
  return { code: rule.code, severity: 'error', title, why: rule.why, help: rule.help, bad: '', good: '' };
}
