import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { playedItem } from '#lib/exchange/package-player/played-items.ts';
import { controlsOf } from '#lib/shell/package-page/view.ts';
import { exchangeSample } from '../support/exchange-sample.ts';

/** How many answers to choose is said once in SCORM and cmi5 packages: in the question, or with the choices where it does not say so. */

beforeAll(() => {
  vi.stubGlobal('document', new JSDOM('').window.document);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const HOW_MANY = /\b(?:select|choose) (?:one|every|all|\d)/iu;

const { items } = await exchangeSample();
const lists = items
  .map(playedItem)
  .filter(({ parts, layout }) => layout === 'options' || parts.some(({ picks }) => picks > 1));

describe('a list of choices', () => {
  it.each(lists.map((item) => [item.stem.at(-1) ?? '', item] as const))('%s', (leadIn, item) => {
    const groups = controlsOf(item, (part) => (item.parts[part]?.options ?? []).map((_, at) => at));
    for (const group of groups.querySelectorAll('fieldset')) {
      const legend = group.querySelector('legend')?.textContent ?? '';
      const name = legend === '' ? group.getAttribute('aria-label') : legend;
      expect(name).toBe(legend === '' ? leadIn : legend);
      const isMany = group.querySelector('[type=checkbox]') !== null;
      expect(HOW_MANY.test(legend)).toBe(!isMany || item.layout === 'phrases');
    }
  });

  it('stands there for one answer, for several and for columns', () => {
    expect(new Set(lists.map(({ layout }) => layout)).size).toBeGreaterThan(2);
  });
});
