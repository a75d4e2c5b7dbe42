import { describe, expect, it } from 'vitest';
import { listStaticAddresses } from '../../src/domain/addresses.ts';
import { hasBookPdf } from '../../src/domain/book.ts';
import { makeProgram, usualShape } from '../map/programs.ts';

describe('the handbook as a PDF', () => {
	it.each([
		{ milestones: 700, isThere: true },
		{ milestones: 701, isThere: false },
	])('$milestones milestones: $isThere', ({ milestones, isThere }) => {
		const journey = makeProgram({ ...usualShape, milestones });
		expect(journey.milestones.size).toBe(milestones);
		expect(hasBookPdf(journey)).toBe(isThere);
		expect(listStaticAddresses(journey).includes('/handbook.pdf')).toBe(isThere);
	});
});
