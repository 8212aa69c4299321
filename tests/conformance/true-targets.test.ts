import { describe, expect, it } from 'vitest';
import { leadInOf, partsOf, type Item } from '#lib/items/item.ts';
import { shippedBank } from '../support/shipped.ts';

/**
 * Two medicines of one class are the trap of this content: each is a true answer wherever the other is. What they bind is
 * written here a second time, on purpose, and every shipped item is read as text against it.
 */
const { items } = shippedBank();

const MEDICINES = { gabapentin: /\b(gabapentin|neurontin)\b/iu, pregabalin: /\b(pregabalin|lyrica)\b/iu };
const TARGET = /alpha-2-delta(?! type [34])/iu;
const ABOUT_BINDING = /\b(bind|binds|attach|attaches|binding site)\b/iu;

/** What a learner would call wrong: each question with its distractors, and each row of statements that is keyed False. */
function wrongPairs(item: Item): { readonly asked: string; readonly wrong: string }[] {
  return partsOf(item).flatMap(({ text, options }) => {
    const asked = `${leadInOf(item.stem)} ${text}`;
    const isRow = options.map((option) => option.text).join() === 'True,False';
    if (isRow)
      return options.some((option) => option.key && option.text === 'False')
        ? [{ asked: '', wrong: text }]
        : [];
    return options.filter(({ key }) => !key).map((option) => ({ asked, wrong: option.text }));
  });
}

/** A wrong pair that says of one of the two medicines that it does not bind what it binds. */
function deniesTarget({ asked, wrong }: { readonly asked: string; readonly wrong: string }): boolean {
  const isAbout = (text: string) => Object.values(MEDICINES).some((name) => name.test(text));
  if (asked === '') return isAbout(wrong) && ABOUT_BINDING.test(wrong) && TARGET.test(wrong);
  return (
    (TARGET.test(asked) && isAbout(wrong)) ||
    (isAbout(asked) && ABOUT_BINDING.test(asked) && TARGET.test(wrong))
  );
}

const faultsIn = (item: Item) =>
  wrongPairs(item)
    .filter(deniesTarget)
    .map(({ asked, wrong }) => `${item.id}: ${asked} / ${wrong}`);

describe('what gabapentin and pregabalin bind', () => {
  const binding = items.filter((item) =>
    wrongPairs(item).some(({ asked, wrong }) => ABOUT_BINDING.test(`${asked} ${wrong}`)),
  );

  it('is asked of both', () => {
    for (const course of Object.keys(MEDICINES))
      expect(binding.filter((item) => item.course === course).length).toBeGreaterThan(2);
  });

  it('is never a wrong answer, and neither of them is one to a question about alpha-2-delta', () => {
    expect(items.flatMap(faultsIn)).toEqual([]);
  });

  it('would be found as a wrong answer', () => {
    const single = binding.filter(({ kind }) => kind === 'single-best-answer');
    expect(single.length).toBeGreaterThan(0);
    for (const item of single) {
      const upsideDown = {
        ...item,
        options: item.options.map((option) => ({ ...option, key: !option.key })),
      };
      expect(faultsIn(upsideDown)).not.toEqual([]);
    }
    for (const [medicine, name] of Object.entries(MEDICINES)) {
      const question = { asked: 'Which medicine binds the alpha-2-delta subunit?', wrong: medicine };
      expect([name.test(medicine), deniesTarget(question)]).toEqual([true, true]);
      expect(deniesTarget({ asked: '', wrong: `${medicine} binds the alpha-2-delta subunit.` })).toBe(true);
    }
  });
});
