/** Published response data with known statistics. */

/** Counts of the response patterns 00000, 00001, … 11111 (Bock and Lieberman 1970): sections 6 and 7 of the LSAT. */
export const LSAT6 = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61,
  28, 298,
];
export const LSAT7 = [
  12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7, 35, 18, 136,
  32, 308,
];

/** The columns of zeros and ones that the counts stand for. */
export function columnsOf(counts: readonly number[]): readonly (readonly number[])[] {
  const items = Math.log2(counts.length);
  return Array.from({ length: items }, (_, item) =>
    counts.flatMap((count, pattern) =>
      Array.from({ length: count }, () => (pattern >> (items - 1 - item)) & 1),
    ),
  );
}

/** R's data set `attitude` (Chatterjee and Price): 30 departments on 7 scales, a row each. */
const ATTITUDE_ROWS = `
43 51 30 39 61 92 45
63 64 51 54 63 73 47
71 70 68 69 76 86 48
61 63 45 47 54 84 35
81 78 56 66 71 83 47
43 55 49 44 54 49 34
58 67 42 56 66 68 35
71 75 50 55 70 66 41
72 82 72 67 71 83 31
67 61 45 47 62 80 41
64 53 53 58 58 67 34
67 60 47 39 59 74 41
69 62 57 42 55 63 25
68 83 83 45 59 77 35
77 77 54 72 79 77 46
81 90 50 72 60 54 36
74 85 64 69 79 79 63
65 60 65 75 55 80 60
65 70 46 57 75 85 46
50 58 68 54 64 78 52
50 40 33 34 43 64 33
64 61 52 62 66 80 41
53 66 52 50 63 80 37
40 37 42 58 50 57 49
63 54 42 48 66 75 33
66 77 66 63 88 76 72
78 75 58 74 80 78 49
48 57 44 45 51 83 38
85 85 71 71 77 74 55
82 82 39 59 64 78 39`;

export const ATTITUDE: readonly (readonly number[])[] = transposed(
  ATTITUDE_ROWS.trim()
    .split('\n')
    .map((row) => row.split(' ').map(Number)),
);

/** Ten examinees, five items: small enough to check by hand. */
export const BY_HAND: readonly (readonly number[])[] = columnsByHand();

function columnsByHand() {
  const rows = ['11111', '11110', '11101', '11011', '11100', '11000', '10100', '10010', '10000', '00001'];
  return transposed(rows.map((row) => row.split('').map(Number)));
}

function transposed(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
}
