import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferenceRules } from '#app/_ui/preferences/preference-rules.ts';
import {
  MOTIONS,
  parsePreferences,
  readPreferences,
  SPACINGS,
  TEXT_SIZES,
  THEMES,
  writePreferences,
} from '#lib/shell/usecases/reading-preferences.ts';

const AT_FIRST = { size: '100', spacing: 'normal', theme: 'system', motion: 'system' } as const;
const anyPreferences = fc.record({
  size: fc.constantFrom(...TEXT_SIZES),
  spacing: fc.constantFrom(...SPACINGS),
  theme: fc.constantFrom(...THEMES),
  motion: fc.constantFrom(...MOTIONS),
});

test('preferences are read back from what is written', () => {
  fc.assert(
    fc.property(anyPreferences, (preferences) => {
      expect(readPreferences(writePreferences(preferences))).toEqual(preferences);
    }),
  );
});

test('whatever else is sent gives preferences, each as at first where it cannot be read', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (fields, text) => {
      for (const read of [parsePreferences(fields), readPreferences(text)])
        expect(readPreferences(writePreferences(read))).toEqual(read);
    }),
  );
  expect(readPreferences('')).toEqual(AT_FIRST);
  expect(parsePreferences({ size: '125', theme: 'pink' })).toEqual({ ...AT_FIRST, size: '125' });
});

test('a reader without preferences gets no rule, and every choice adds some', () => {
  expect(preferenceRules(AT_FIRST)).toBe('');
  fc.assert(
    fc.property(anyPreferences, (preferences) => {
      const rules = preferenceRules(preferences);
      expect(rules === '').toBe(writePreferences(preferences) === writePreferences(AT_FIRST));
      expect(rules.split('{').length).toBe(rules.split('}').length);
    }),
  );
});
