import { shortened } from '#lib/base/shortened.ts';
import type { Fault } from './markdown-slips.ts';
import { bodyCodes } from './codes/body-codes.ts';

/** A fault and where it stands in a text. */
export interface ForeignMark {
  readonly fault: Fault;
  readonly from: number;
  readonly to: number;
}

const MARKS = new RegExp(
  [
    String.raw`(?<!\\)!\[\[(?<picture>[^[\]\n]{1,200})\]\]`,
    String.raw`(?<![\\!])\[\[(?<page>[^[\]\n]{1,200})\]\]`,
    String.raw`(?<!\\)==(?<high>[^\s=](?:[^=\n]{0,200}[^\s=])?)==(?!=)`,
    String.raw`(?<!\\)%%(?<note>[^%]{1,500})%%`,
    String.raw`(?<!\\)(?<formula>\$\$[^$]{1,300}\$\$|(?<!\d)\$[^$\n\\]{0,200}(?:\\[a-z]{2,30}|[\w)\]](?:\^|_\{))[^$\n]{0,200}\$)`,
    String.raw`(?<!\\)(?<template>\{\{[^{}\n]{1,100}\}\}|\{%[^%\n]{1,100}%\})`,
  ].join('|'),
  'gu',
);
const BEGINNINGS = ['[[', '==', '%%', '$', '{{', '{%'];
/** What a picture or page is called, and the words that are shown for it. */
const NAMED = /^(?<name>[^|#]*)(?:#[^|]*)?(?:\|(?<words>.*))?$/u;

/**
 * Marks of other programs for notes (Obsidian and its like) in a text as it is written, which are shown as they are typed: links in two
 * brackets, highlights between `==`, notes between `%%`, which all readers would see, formulas between dollar signs,
 * and the gaps of templates.
 */
export function foreignMarksIn(written: string): readonly ForeignMark[] {
  if (!BEGINNINGS.some((sign) => written.includes(sign))) return [];
  return [...written.matchAll(MARKS)].map(({ 0: mark, index, groups }) => ({
    fault: {
      page: bodyCodes.foreignMark,
      message: `Unexpected \`${shortened(mark.replaceAll(/\s+/gu, ' '), 60)}\` that is shown as it is typed, expected ${expectedOf(groups ?? {})}`,
    },
    from: index,
    to: index + mark.length,
  }));
}

function expectedOf(found: Readonly<Record<string, string | undefined>>): string {
  const { picture, page, high, formula, template } = found;
  if (formula !== undefined) return 'the formula in words and plain signs';
  if (template !== undefined) return 'what is meant to stand in its place';
  if (picture !== undefined)
    return `a drawing in the folder of figures: \`![what it shows](figures/${fileOf(picture)}.svg)\``;
  if (page !== undefined) return `a link: \`[${wordsOf(page)}](${fileOf(page)}.md)\``;
  if (high !== undefined) return `strong words: \`**${shortened(high, 40)}**\``;
  return `no note, or one that readers do not see: \`<!-- ${shortened((found['note'] ?? '').trim().replaceAll(/\s+/gu, ' '), 40)} -->\``;
}

function fileOf(target: string): string {
  const name = NAMED.exec(target)?.groups?.['name']?.trim() ?? target;
  return name.replace(/\.[a-z]{2,5}$/iu, '');
}

function wordsOf(target: string): string {
  return NAMED.exec(target)?.groups?.['words']?.trim() ?? fileOf(target);
}
