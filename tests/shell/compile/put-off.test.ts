import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PutOff } from '#lib/shell/compile/put-off.ts';

it('does what was put in last, once, and puts nothing off more than seven times in a row', () => {
  const steps = fc.array(fc.constantFrom('put', 'do', 'idle'), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (sequence) => {
      const left = new PutOff();
      const done: number[] = [];
      let [put, waiting] = [0, 0];
      for (const step of sequence) {
        if (step === 'put') {
          put += 1;
          waiting += 1;
          const mine = put;
          left.put(() => done.push(mine));
          left.doIfDue();
        } else if (step === 'do') left.do();
        if (step === 'do' || waiting === 8) {
          if (waiting > 0) expect(done.at(-1)).toBe(put);
          waiting = 0;
        }
        expect(waiting).toBeLessThan(8);
      }
      expect(new Set(done).size).toBe(done.length);
    }),
  );
});
