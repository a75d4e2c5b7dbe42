import { describe, expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { measureSheet } from '../../src/map/measure-sheet/measure-sheet.ts';
import { formatShortTiming } from '../../src/words/format-timing.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { compareWithJourney } from './compare-with-journey.ts';
import { drawText, link, ring, sheetOf } from './hand-drawn.ts';
import { makeProgram, usualShape } from './programs.ts';

const journey = makeProgram({ ...usualShape, milestones: 12, types: 4 });
const words = loadWords('en');
const types = [...journey.partnerTypes.values()];

/** A sheet that is ugly and true. */
function drawTrue(): string {
	const parts = [...journey.milestones.values()].map((milestone, row) => {
		const y = 15 + row * 15;
		const own = types.flatMap((type, column) => {
			const one = buildPath(journey, type).milestones.get(milestone.id);
			if (!one) return [];
			const kind = one.isActivation ? 'activation' : one.isOptional ? 'optional' : 'stop';
			const drawn = ring(milestone.id, type.id, 20 + 10 * column, y, kind);
			const isDashed = one.isOptional && kind !== 'optional';
			const text = drawText(formatShortTiming(words, one.timing), 100 + 40 * column, y);
			return [`${isDashed ? drawn.replace('/>', ' stroke-dasharray="1 1"/>') : drawn}${text}`];
		});
		return link('stop', milestone.id, own.join(''));
	});
	return parts.join('\n');
}

const body = drawTrue();
const compare = (changed: string) =>
	compareWithJourney(measureSheet(sheetOf({ body: changed })), journey, words).join('\n');
const [ofRing] = /<path data-part="ring"[^>]*>/.exec(body) ?? [''];

describe('the comparison of a sheet with its journey', () => {
	it('has nothing to say of a true one', () => {
		expect(compare(body)).toBe('');
	});

	it('finds a ring that is missing', () => {
		expect(compare(body.replace(ofRing, ''))).toMatch(/^The ring of \S+ for \S+ is missing\.$/);
	});

	it('finds a ring that the journey does not have', () => {
		expect(compare(body + ring('m99', 'reseller', 10, 200))).toBe(
			'The ring of m99 for reseller is not in the journey.',
		);
	});

	it('finds a ring of another kind', () => {
		expect(compare(body.replace(/data-kind="stop"/, 'data-kind="activation"'))).toMatch(
			/is of the kind activation, not stop/,
		);
	});

	it('finds what is recommended for a type and not dashed', () => {
		expect(
			compare(body.replace(/(data-kind="optional"[^>]*) stroke-dasharray="[^"]*"/, '$1')),
		).toMatch(/is not dashed/);
	});

	it('finds days of a type that are not said', () => {
		const differs = [...journey.milestones.values()].flatMap(({ id, byType }) =>
			[...byType].flatMap(([type, { timing }]) => (timing ? [{ id, type, timing }] : [])),
		);
		expect(differs.length).toBeGreaterThan(0);
		for (const { id, type, timing } of differs)
			expect(
				compare(body.replaceAll(`>${formatShortTiming(words, timing)}<`, '>Some day<')),
			).toContain(`${id} does not say its days for ${type}`);
	});

	it('finds words that are missing', () => {
		expect(compare(body.replace(/<a [^>]*data-milestone="m05".*/, ''))).toMatch(
			/The words of m05 are missing/,
		);
	});
});
