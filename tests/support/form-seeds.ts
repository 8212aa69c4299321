/** `LONG_LAW=1`: a thousand. `npm run -s stemma -- stress --seeds 1000` tries as many, and compares the forms besides. */
const COUNT = process.env['LONG_LAW'] === '1' ? 1_000 : 250;

/** Seeds of forms: other ones for each commit, as the cases of laws are. */
export const FORM_SEEDS: readonly string[] = Array.from(
  { length: COUNT },
  (_none, at) => `seed ${process.env['STEMMA_LAW_SEED'] ?? ''} ${String(at)}`,
);
