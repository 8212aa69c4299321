import { expect, it } from 'vitest';
import { exportLearner } from '#lib/shell/usecases/export-learner.ts';
import { importLearner } from '#lib/shell/usecases/import-learner.ts';
import type { LearnerFile } from '#lib/shell/usecases/learner-file.ts';
import { dismissNotice } from '#lib/shell/usecases/view-notices.ts';
import { eachStore } from '#tests/support/stores.ts';
import { answerAll, codeOf, contextOn, started } from '#tests/usecases/bench.ts';

/**
 * A file that was changed by hand was once taken although its form named a part that the item does not have: the learner's
 * history failed ever after. And a NUL in a text and a number of 32 bits, which PostgreSQL cannot keep, were failures of the server.
 */
eachStore(({ store }) => {
  const aFile = async (): Promise<LearnerFile> => {
    const context = contextOn(store());
    const sitting = await started(context);
    await answerAll(context, sitting);
    return exportLearner(context, sitting.learner);
  };
  const read = async (file: unknown): Promise<string> =>
    codeOf(await importLearner(contextOn(store()), undefined, file));
  const changed = (file: LearnerFile, from: RegExp, to: string): unknown => {
    const text = JSON.stringify(file).replace(from, to);
    expect(text).not.toBe(JSON.stringify(file));
    return JSON.parse(text) as unknown;
  };

  it('a form that shows what its item does not have is refused', async () => {
    const file = await aFile();
    expect(
      await read(changed(file, /"optionOrder":\[\{"part":"[^"]+"/u, '"optionOrder":[{"part":"strange"')),
    ).toBe('invalid-file');
    expect(
      await read(changed(file, /("optionOrder":\[\{"part":"[^"]+","options":\[)"/u, '$1"strange","')),
    ).toBe('invalid-file');
  });

  it('a text with a NUL in it is refused', async () => {
    const file = await aFile();
    for (const field of ['bankRevision', 'timeZone', 'itemRevision'])
      expect(await read(changed(file, new RegExp(`"${field}":"`, 'u'), `"${field}":"\\u0000`)), field).toBe(
        'invalid-file',
      );
  });

  it('a time longer than any that is kept is refused', async () => {
    const file = await aFile();
    expect(await read(changed(file, /"latencyMs":\d+/u, '"latencyMs":2147483648'))).toBe('invalid-file');
  });

  it('what is no revision has no notice to be put away', async () => {
    const context = contextOn(store());
    const { learner } = await started(context);
    await expect(dismissNotice(context, learner, 'a\u0000b')).resolves.toBeUndefined();
  });
});
