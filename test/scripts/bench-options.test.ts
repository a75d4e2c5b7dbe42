import { expect, it } from 'vitest';
import { readBenchOptions } from '../../scripts/bench/options.ts';

it('measures the default program where nothing is said', () => {
	expect(readBenchOptions([])).toEqual({
		program: true,
		milestones: undefined,
		scale: [],
		compare: false,
		runs: 5,
		where: false,
		dev: false,
		pages: false,
		sheets: false,
		save: false,
		baseline: undefined,
		json: '.cache/bench.json',
	});
});

it('takes 300, 1,000 and 3,000 milestones for the scale, or the sizes that are named', () => {
	expect(readBenchOptions(['--scale'])).toMatchObject({ scale: [300, 1000, 3000] });
	expect(readBenchOptions(['--scale', '--sizes', '30,100'])).toMatchObject({ scale: [30, 100] });
	expect(readBenchOptions(['--sizes', '30,100'])).toMatchObject({ scale: [30, 100] });
});

it.each([
	[['--milestones', '29'], /--milestones says “29”/],
	[['--milestones', 'many'], /from 30 to 3000/],
	[['--sizes', '30,9000'], /--sizes says “9000”/],
	[['--compare', '--runs', '0'], /--runs says “0”/],
	[['--fast'], /'--fast'[\s\S]*npm run bench -- OPTIONS/],
	[['content'], /npm run bench -- OPTIONS/],
])('says what to write instead of %j', (args, message) => {
	expect(() => readBenchOptions(args)).toThrow(message);
});

it('measures what is named, and all where all is asked for', () => {
	expect(readBenchOptions(['--compare'])).toMatchObject({ program: false, compare: true });
	expect(readBenchOptions(['--scale', '--compare'])).toMatchObject({ program: false });
	expect(readBenchOptions(['--sheets'])).toMatchObject({ program: false, sheets: true });
	for (const name of ['where', 'dev', 'pages'])
		expect(readBenchOptions([`--${name}`])).toMatchObject({ program: false, [name]: true });
	const all = {
		program: true,
		compare: true,
		where: true,
		dev: true,
		pages: true,
		sheets: true,
		scale: [300, 1000, 3000],
	};
	expect(readBenchOptions(['--all'])).toMatchObject(all);
});

it('measures as often as is said', () => {
	expect(readBenchOptions(['--compare', '--runs', '1'])).toMatchObject({ runs: 1 });
});

it('helps', () => {
	expect(readBenchOptions(['--help'])).toBe('help');
	expect(readBenchOptions(['-h', '--save'])).toBe('help');
});
