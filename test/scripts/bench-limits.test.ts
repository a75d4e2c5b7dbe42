import { expect, it } from 'vitest';
import { formatLimit } from '../../scripts/bench/limits.ts';
import { formatScale } from '../../scripts/bench/print-scale.ts';

it.each([
	['exponent.cpu', 1.04, ' (≤ 1.05)'],
	['exponent.cpu', 1.06, ' (> 1.05)'],
	['exponent.wall', 9, ''],
	['300.memory', 2 ** 30, ' (≤ 1,229)'],
	['1000.cpu', 31, ' (> 30)'],
	['300.cpu', 31, ''],
	['3000.output for a milestone.bytes', 61 * 1024, ' (> 60)'],
	['3000.search.compressed', 1024, ' (≤ 150)'],
])('puts beside %s what it may be: %d%s', (figure, value, limit) => {
	expect(formatLimit(figure, value)).toBe(limit);
});

it('prints limits in the table of a scale', () => {
	const figures = { '300.cpu': 9, '1000.cpu': 29, '3000.cpu': 91, 'exponent.cpu': 1 };
	const machine = { cores: 2, node: 'v24.0.0' };
	const [, line] = formatScale('scale', { machine, figures }, undefined).split('\n');
	expect(line?.split(/ {2,}/)).toEqual(['CPU s', '9', '29 (≤ 30)', '91 (> 90)', '1.00 (≤ 1.05)']);
});
