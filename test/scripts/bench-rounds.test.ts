import { expect, it } from 'vitest';
import { formatColumns } from '../../scripts/bench/compare/print-columns.ts';
import { type Entrant, measureRounds } from '../../scripts/bench/compare/rounds.ts';
import { findMedian } from '../../scripts/bench/median.ts';

const say = () => {};

it.each([
	[[3], 3],
	[[9, 1, 5], 5],
	[[4, 1, 9, 2], 3],
	[[], Number.NaN],
])('takes the middle of %j', (numbers, median) => {
	expect(findMedian(numbers)).toBe(median);
});

it('builds by turns, cold before warm, and tells the medians of each', async () => {
	const built: string[] = [];
	const costs = [1, 9, 5];
	const enter = (name: string, states: readonly string[]): Entrant => ({
		name,
		build(state) {
			if (!states.includes(state)) return undefined;
			built.push(`${name} ${state}`);
			const count = built.filter((one) => one === `${name} ${state}`).length;
			const cost = costs[count - 1] ?? 0;
			return Promise.resolve({ wall: cost, cpu: cost * 2, memory: cost * 3 });
		},
	});
	const entrants = [enter('Ours', ['cold', 'warm', 'changed']), enter('Theirs', ['cold', 'warm'])];
	const medians = await measureRounds(entrants, { runs: 3, say });
	const round = ['Ours cold', 'Theirs cold', 'Ours warm', 'Theirs warm', 'Ours changed'];
	expect(built).toEqual([...round, ...round, ...round]);
	expect(Object.keys(medians.get('Theirs') ?? {})).toEqual([
		'cold.wall',
		'cold.cpu',
		'cold.memory',
		'warm.wall',
		'warm.cpu',
		'warm.memory',
	]);
	expect(medians.get('Ours')).toMatchObject({
		'cold.wall': 5,
		'changed.cpu': 10,
		'warm.memory': 15,
	});
});

it('prints times beside those of one of them, and sizes as they are', () => {
	const says = { diagrams: 'SVG', search: '', theme: '', also: '' };
	const columns = [
		{ name: 'Ours', figures: { 'cold.cpu': 3, 'changed.cpu': 2, files: 8 }, says },
		{ name: 'Theirs', figures: { 'cold.cpu': 2, files: 4 }, says },
		{ name: 'Floor', figures: { 'cold.cpu': 1 }, says },
	];
	const lines = formatColumns(columns, { head: 'costs', base: 'Theirs' }).split('\n');
	expect(lines.slice(0, 4).map((line) => line.split(/ {2,}/))).toEqual([
		['costs', 'Ours', '×', 'Theirs', 'Floor', '×'],
		['cold, CPU s', '3', '1.50', '2', '1', '0.50'],
		['changed, CPU s', '2'],
		['files', '8', '4'],
	]);
	expect(lines).toContain('diagrams   SVG     SVG    SVG');
});
