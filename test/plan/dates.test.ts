import { expect, it } from 'vitest';
import { findToday } from '../../src/plan/dates.ts';

it('finds the day where the reader is, and not in Greenwich', () => {
	expect(findToday(new Date(2026, 0, 1, 0, 5))).toBe('2026-01-01');
	expect(findToday(new Date(2026, 11, 31, 23, 55))).toBe('2026-12-31');
});
