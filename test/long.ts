import process from 'node:process';

/** Whether `npm run test:long` runs these tests, which may then take hours. @public */
export const isLong = process.env['LONG'] === '1';

/** How many examples to try: few in every run, many in a long one. */
export const runs = (small: number, large: number): number => (isLong ? large : small);

/** What is tried in a long run besides. */
export const inLong = <T>(more: readonly T[]): readonly T[] => (isLong ? more : []);
