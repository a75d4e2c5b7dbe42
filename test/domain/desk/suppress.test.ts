import { describe, expect, it } from 'vitest';
import type { MilestoneCount } from '../../../src/domain/desk/count-milestones.ts';
import type { DeskAnswer } from '../../../src/domain/desk/desk-answer.ts';
import { type Duration, estimateDurations } from '../../../src/domain/desk/kaplan-meier.ts';
import { suppressSmall } from '../../../src/domain/desk/suppress.ts';
import type { Reality } from '../../../src/domain/reality.ts';
import { inLong, runs } from '../../long.ts';

type Activation = DeskAnswer['activation'][number];

function publish(rows: Partial<MilestoneCount>[], activation: Partial<Activation>[] = []): Reality {
	return suppressSmall({
		asOf: '2026-12-01',
		partners: [],
		misfits: [],
		milestones: rows.map((row) => ({
			...{ id: 'a', type: 'reseller', concerned: 0, reached: 0, late: 0 },
			...{ medianDay: null, medianOf: 0, deviations: {} },
			...row,
		})),
		activation: activation.map((one) => ({
			...{
				type: 'reseller',
				milestone: 'a',
				partners: 0,
				reached: 0,
				median: null,
				medianOf: 0,
				curve: [],
			},
			...one,
		})),
	});
}

describe('what may leave', () => {
	it('has a row whole where each of its counts is zero or at least 11', () => {
		const row = { concerned: 90, reached: 64, late: 15, medianDay: 71, deviations: { after: 30 } };
		expect(publish([{ ...row, medianOf: 45 }]).milestones).toEqual([
			{ id: 'a', type: 'reseller', ...row },
		]);
	});

	it('has the total alone where a count is from 1 to 10, or one is missing from a total', () => {
		const bare = [{ id: 'a', type: 'reseller', concerned: 90 }];
		expect(publish([{ concerned: 90, reached: 10 }]).milestones).toEqual(bare);
		expect(publish([{ concerned: 90, reached: 80 }]).milestones).toEqual(bare);
		expect(publish([{ concerned: 90, reached: 40, deviations: { after: 3 } }]).milestones).toEqual(
			bare,
		);
		// All who are late have not come: 90 - 40 - 45 still have time.
		expect(publish([{ concerned: 90, reached: 40, late: 45 }]).milestones).toEqual(bare);
	});

	it('has no row of fewer than 11, nor one that differs from another by so few', () => {
		expect(publish([{ concerned: 10 }]).milestones).toEqual([]);
		const rows = publish([
			{ id: 'a', concerned: 90 },
			{ id: 'b', concerned: 85 },
			{ id: 'c', concerned: 85, type: 'referral' },
			{ id: 'd', concerned: 79 },
		]).milestones;
		expect(rows.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
	});

	it('has how long activation takes only of as many as can be told beside the rows', () => {
		const row = { concerned: 90, reached: 50, late: 20 };
		const partners = (count: number) => publish([row], [{ partners: count }]).activation.length;
		expect([90, 70, 10].map(partners)).toEqual([1, 1, 0]);
	});

	it('has the total alone beside an activation of which a part would be small', () => {
		const row = { concerned: 90, reached: 50, late: 20 };
		const shown = (count: number) => publish([row], [{ partners: count }]).milestones[0]?.reached;
		// Of 25, 20 are late; the day 0 of the other 5 would be known too.
		expect([90, 70, 25].map(shown)).toEqual([50, 50, undefined]);
	});

	it('has the day of half of them only where at least 11 stand behind it', () => {
		const row = { concerned: 22, reached: 22, medianDay: 47 };
		const shown = (medianOf: number) => publish([{ ...row, medianOf }]).milestones[0];
		expect(shown(11)).toHaveProperty('medianDay', 47);
		expect(shown(10)).toEqual({
			...{ id: 'a', type: 'reseller', concerned: 22 },
			...{ reached: 22, late: 0, deviations: {} },
		});
		const fast = (medianOf: number, reached = 12, median: number | null = 40) =>
			publish([], [{ partners: 12, reached, median, medianOf }]).activation.length;
		// Of 12, of whom at least 11 have reached it, the one who has not would be told.
		expect([fast(12), fast(11, 11), fast(1), fast(0, 0, null)]).toEqual([1, 0, 0, 1]);
	});

	it('has neither curves nor partners', () => {
		const published = publish(
			[{ concerned: 90, reached: 50 }],
			[{ partners: 90, reached: 50, median: 12, medianOf: 45 }],
		);
		expect(Object.keys(published)).toEqual(['version', 'asOf', 'milestones', 'activation']);
		expect(published.activation).toEqual([
			{ type: 'reseller', milestone: 'a', partners: 90, median: 12 },
		]);
	});
});

/**
 * Kinds of partners at a milestone with a window, which exclude each other. Nobody is both in time and late,
 * and who passed the gate without it has not reached it and is not late: everybody may know that.
 */
const kinds = {
	late: ['reached', 'late', 'window'],
	lateAndAfter: ['reached', 'late', 'window', 'after'],
	early: ['reached', 'window'],
	earlyAndAfter: ['reached', 'window', 'after'],
	inTime: ['reached'],
	inTimeAndAfter: ['reached', 'after'],
	overdue: ['late'],
	waiting: [],
	passed: ['gate'],
} as const;
type Kind = keyof typeof kinds;
type Table = readonly number[];

function countTable(table: Table, own: readonly Kind[]): Partial<MilestoneCount> {
	const count = (what: string) =>
		table.reduce((sum, one, i) => {
			const traits: readonly string[] = kinds[own[i] ?? 'waiting'];
			return sum + (traits.includes(what) ? one : 0);
		}, 0);
	const rules = (['window', 'after', 'gate'] as const).filter((rule) => count(rule) > 0);
	return {
		concerned: table.reduce((sum, one) => sum + one, 0),
		reached: count('reached'),
		late: count('late'),
		deviations: Object.fromEntries(rules.map((rule) => [rule, count(rule)])),
	};
}

/** All ways to divide partners among so many kinds. */
function* divide(partners: number, parts: number): Generator<number[]> {
	if (parts === 1) yield [partners];
	else
		for (let own = 0; own <= partners; own += 1)
			for (const rest of divide(partners - own, parts - 1)) yield [own, ...rest];
}

/** Sums of kinds that are the same in all tables which look like this when they are published. */
function findLeaks(tables: readonly Table[], own: readonly Kind[]): string[] {
	const leaks: string[] = [];
	for (let set = 1; set < 1 << own.length; set += 1) {
		const isIn = (_: unknown, i: number) => ((set >> i) & 1) === 1;
		const sums = new Set<number>();
		for (const table of tables) {
			sums.add(table.filter(isIn).reduce((sum, one) => sum + one, 0));
			if (sums.size > 1) break;
		}
		const [only = 0] = sums;
		if (sums.size === 1 && only >= 1 && only <= 10) leaks.push(`${own.filter(isIn)}: ${only}`);
	}
	return leaks;
}

function groupByPublished(most: number, own: readonly Kind[]): Map<string, Table[]> {
	const groups = new Map<string, Table[]>();
	for (let partners = 1; partners <= most; partners += 1)
		for (const table of divide(partners, own.length)) {
			const key = JSON.stringify(publish([countTable(table, own)]).milestones);
			const group = groups.get(key);
			if (group) group.push(table);
			else groups.set(key, [table]);
		}
	return groups;
}

/** Kinds of partners by how long they took: day 0 is not known, or they reached it, or left. */
const ways: readonly (Duration | undefined)[] = [
	undefined,
	{ days: 3, isReached: true },
	{ days: 40, isReached: true },
	{ days: 5, isReached: false },
];

function publishDurations(table: Table): Reality {
	const durations = table.flatMap((own, i) => Array<Duration | undefined>(own).fill(ways[i]));
	const known = durations.filter((one) => one !== undefined);
	const estimate = estimateDurations(known);
	const { median, medianOf } = estimate;
	const concerned = durations.length;
	const left = table[3] ?? 0;
	return publish(
		[{ concerned, reached: concerned - left, medianDay: median, medianOf }],
		known.length > 0 ? [{ partners: known.length, ...estimate }] : [],
	);
}

describe('the day of half of them', () => {
	const most = runs(30, 44);
	const all = Array.from({ length: most }, (_, i) => [...divide(i + 1, ways.length)]).flat();

	it(`is never that of 1 to 10 of up to ${most} partners, nor of so few that were still on their way`, () => {
		const wrong = all.filter((table) => {
			const { milestones, activation } = publishDurations(table);
			const days = [milestones[0]?.medianDay, activation[0]?.median];
			const [, early = 0, late = 0, left = 0] = table;
			// On day 40 those are left who had neither reached it nor gone.
			const behind = {
				3: Math.min(early + late, early + late + left),
				40: Math.min(late, early + late),
			};
			return days.some((day) => typeof day === 'number' && behind[day as 3 | 40] < 11);
		});
		expect(wrong).toEqual([]);
		const told = all.filter((table) => publishDurations(table).milestones[0]?.medianDay);
		expect(told.length).toBeGreaterThan(100);
	});

	it('leads to no count of 1 to 10 of those who took so long', () => {
		// Of larger ones not all that look the same are among these.
		const groups = Map.groupBy(all, (table) => JSON.stringify(publishDurations(table)));
		const isWhole = (table: Table) => table.reduce((sum, one) => sum + one, 0) <= most - 10;
		const leaks = [...groups].filter(([published, tables]) => {
			if (!/"median(?:Day)?":\d/.test(published) || !tables.some(isWhole)) return false;
			return ways.some((_, i) => {
				const counts = new Set(tables.map((one) => one[i] ?? 0));
				const [only = 0] = counts;
				return counts.size === 1 && only >= 1 && only <= 10;
			});
		});
		expect(leaks.map(([published]) => published)).toEqual([]);
	});
});

describe('by adding and subtracting what is published', () => {
	// Of more kinds at once there are too many tables; a kind that is left out must not be told by another one.
	it.each<[number, Kind[]]>([
		[runs(24, 46), ['late', 'early', 'inTime', 'overdue', 'waiting']],
		[runs(24, 46), ['late', 'early', 'overdue', 'waiting', 'passed']],
		[runs(36, 90), ['inTime', 'inTimeAndAfter', 'waiting', 'passed']],
		...inLong<[number, Kind[]]>([
			[26, ['late', 'lateAndAfter', 'early', 'earlyAndAfter', 'overdue', 'waiting']],
		]),
	])('nobody finds a count of 1 to 10 of up to %i partners who are %s', (most, own) => {
		const groups = groupByPublished(most, own);
		const leaks = [...groups].flatMap(([published, tables]) =>
			findLeaks(tables, own).map((leak) => `${published} ${leak}`),
		);
		expect(leaks).toEqual([]);
		expect([...groups.keys()].filter((one) => one.includes('"reached"')).length).toBeGreaterThan(5);
	});

	it('no two totals of a type differ by so few, nor a total and a part of it', () => {
		for (let concerned = 11; concerned <= 60; concerned += 1)
			for (let other = 0; other <= concerned; other += 1)
				for (const reached of [0, 11, Math.floor(concerned / 2), concerned]) {
					const { milestones, activation } = publish(
						[
							{ id: 'a', concerned, reached },
							{ id: 'b', concerned: other },
						],
						[{ partners: Math.floor((concerned + other) / 2), milestone: 'a' }],
					);
					const totals = [
						...milestones.map((one) => one.concerned),
						...activation.map(({ partners }) => partners),
					];
					const apart = totals.flatMap((one) => totals.map((two) => Math.abs(one - two)));
					const parts = milestones.flatMap((one) =>
						one.reached === undefined ? [] : [one.reached, one.concerned - one.reached],
					);
					const small = [...totals, ...apart, ...parts].filter((one) => one >= 1 && one <= 10);
					expect(small).toEqual([]);
				}
	});
});
