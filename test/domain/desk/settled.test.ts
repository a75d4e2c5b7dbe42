import { describe, expect, it } from 'vitest';
import type { DeskItem } from '../../../src/domain/desk/describe-partner.ts';
import { ask, count, makeDesk, makePath, monthly, window } from './small-desk.ts';

const start = { join: '2026-01-01' };
const ids = (items: readonly DeskItem[]) => items.map(({ milestone }) => milestone);
const find = (items: readonly DeskItem[], id: string) =>
	items.find(({ milestone }) => milestone === id);

describe('what something waits for', () => {
	const data = makeDesk(
		makePath({
			a: { timing: window(0, 5) },
			b: { timing: window(0, 5), after: ['a'] },
			x: { timing: window(0, 40) },
			y: { timing: window(0, 40) },
			c: { timing: window(0, 8), after: ['b'], afterAny: ['x', 'y'] },
			d: { timing: window(5, 40) },
		}),
	);

	it('is what holds it up directly and, while none is reached, all of its alternatives', () => {
		const { overdue } = ask(data, { starts: start }, '2026-01-21');
		expect(find(overdue, 'b')?.waitsFor).toEqual(['a']);
		expect(find(overdue, 'c')?.waitsFor).toEqual(['b', 'x', 'y']);
		const one = ask(data, { starts: start, reached: { y: '2026-01-03' } }, '2026-01-21');
		expect(find(one.overdue, 'c')?.waitsFor).toEqual(['b']);
	});

	it('is nothing under open', () => {
		const { open } = ask(data, { starts: start }, '2026-01-21');
		expect(open.map(({ milestone, waitsFor }) => [milestone, waitsFor])).toEqual([
			['x', []],
			['y', []],
			['d', []],
		]);
	});

	it('passes over what is recommended, to what that waits for', () => {
		const own = makeDesk(
			makePath({
				a: { timing: window(0, 40) },
				r: { timing: window(0, 40), after: ['a'], optional: true },
				c: { timing: window(0, 8), after: ['r'] },
			}),
		);
		const { overdue } = ask(own, { starts: start }, '2026-01-21');
		expect(find(overdue, 'c')?.waitsFor).toEqual(['a']);
	});
});

describe('whose turn it is', () => {
	const step = (by: string) => ({ id: by, by });

	it('is that of the first public step, and the first internal one is said beside it', () => {
		const data = makeDesk(
			makePath({
				a: { steps: [step('partner'), step('sales')], internalTurn: 'legal' },
				b: { steps: [step('sales')] },
				c: {},
			}),
		);
		const { open } = ask(data, { starts: start }, '2026-01-03');
		expect(open.map(({ turn, internalTurn, team }) => [turn, internalTurn, team])).toEqual([
			['partner', 'legal', 'sales'],
			['sales', undefined, 'sales'],
			['sales', undefined, 'sales'],
		]);
	});

	it('is, of several types, internally that of the first of them which has an internal step', () => {
		const data = makeDesk(makePath({ a: { steps: [step('partner')] } }), {
			referral: makePath({ a: { steps: [step('partner')], internalTurn: 'legal' } }),
		});
		const { open } = ask(data, { types: ['reseller', 'referral'], starts: start }, '2026-01-03');
		expect(find(open, 'a')?.internalTurn).toBe('legal');
	});
});

describe('an internal milestone', () => {
	const path = makePath({ a: {}, b: { phase: 'build' } }, { internal: ['secret'] });

	it('that is reached is listed under reached, moves nobody and is nowhere else', () => {
		const data = makeDesk(path);
		const without = ask(data, { starts: start }, '2026-02-01');
		const partner = ask(data, { starts: start, reached: { secret: '2026-01-05' } }, '2026-02-01');
		expect(partner).toEqual({
			...without,
			reached: [{ milestone: 'secret', on: '2026-01-05' }],
		});
		expect(JSON.stringify({ ...partner, reached: [] })).not.toContain('secret');
		expect(count(data, [{ reached: { secret: '2026-01-05' } }], '2026-02-01')).toHaveLength(1);
	});

	it('of another type is nowhere at all', () => {
		const data = makeDesk(path, { referral: makePath({ a: {} }) });
		const said = { types: ['referral'], starts: start };
		const partner = ask(data, { ...said, reached: { secret: '2026-01-05' } }, '2026-02-01');
		expect(partner).toEqual(ask(data, said, '2026-02-01'));
	});
});

describe('friction signals', () => {
	const signal = (more: { day?: number; after?: number }) => ({
		...{ signal: 'Nobody answers', team: 'legal', play: 'call' },
		...more,
	});

	it('are told from their day on, of what is neither reached nor behind in the phase of the partner', () => {
		const data = makeDesk(
			makePath({
				reached: { friction: [signal({ day: 2 })] },
				behind: { friction: [signal({ day: 2 })] },
				other: { after: ['behind'] },
				waiting: { friction: [signal({ day: 20 }), signal({ day: 5 })] },
				later: { phase: 'build', friction: [signal({ day: 0 })] },
			}),
		);
		const said = { starts: start, reached: { reached: '2026-01-02', other: '2026-01-03' } };
		const told = (today: string) =>
			ask(data, said, today).signals.map(({ milestone, since }) => [milestone, since]);
		expect(told('2026-01-05')).toEqual([]);
		expect(told('2026-01-06')).toEqual([['waiting', '2026-01-06']]);
		expect(told('2026-01-21')).toEqual([
			['waiting', '2026-01-06'],
			['waiting', '2026-01-21'],
		]);
		expect(ask(data, said, '2026-01-06').signals[0]).toEqual({
			milestone: 'waiting',
			signal: 'Nobody answers',
			since: '2026-01-06',
			team: 'legal',
			play: 'call',
		});
		expect(ask(data, { ...said, ended: '2026-01-10' }, '2026-01-21').signals).toEqual([]);
	});

	it('stand still in a pause', () => {
		const data = makeDesk(makePath({ a: { friction: [signal({ day: 5 })] } }));
		const paused: [string, string][] = [['2026-01-03', '2026-01-12']];
		const { signals } = ask(data, { starts: start, paused }, '2026-01-31');
		expect(signals.map(({ since }) => since)).toEqual(['2026-01-16']);
	});

	it('of what recurs are counted from its last known turn, and without one not told', () => {
		const call = { phase: 'grow', timing: monthly, friction: [signal({ after: 35 })] };
		const data = makeDesk(makePath({ call }));
		const grown = { grow: '2026-01-01' };
		expect(ask(data, { starts: grown }, '2026-12-01').signals).toEqual([]);
		const said = { starts: grown, reached: { call: ['2026-02-01', '2026-03-01'] } };
		expect(ask(data, said, '2026-04-04').signals).toEqual([]);
		expect(ask(data, said, '2026-04-05').signals[0]?.since).toBe('2026-04-05');
	});
});

describe('a window that was not kept', () => {
	const data = makeDesk(
		makePath({
			a: { timing: window(5, 10) },
			r: { timing: window(5, 10), optional: true },
			b: { phase: 'build', timing: window(0, 10) },
		}),
	);
	const told = (reached: Record<string, string>, more = {}) =>
		ask(data, { starts: start, reached, ...more }, '2026-03-01').deviations;

	it('is told with the days after its end, or below zero before its beginning', () => {
		expect(told({ a: '2026-01-11' })).toEqual([]);
		expect(told({ a: '2026-01-12' })).toEqual([{ rule: 'window', milestone: 'a', days: 1 }]);
		expect(told({ a: '2026-01-06' })).toEqual([]);
		expect(told({ a: '2026-01-05' })).toEqual([{ rule: 'window', milestone: 'a', days: -1 }]);
		// Before the phase began.
		expect(told({ a: '2025-12-31' })).toEqual([{ rule: 'window', milestone: 'a', days: -6 }]);
	});

	it('is told of what is recommended too, and not of what has not been reached', () => {
		expect(told({ r: '2026-02-01' })).toEqual([{ rule: 'window', milestone: 'r', days: 21 }]);
		expect(told({})).toEqual([]);
	});

	it('is measured by the clock, which stands still in a pause, and not at all without a day 0', () => {
		expect(told({ a: '2026-01-20' }, { paused: [['2026-01-03', '2026-01-12']] })).toEqual([]);
		expect(told({ a: '2026-01-20' }, { starts: {} })).toEqual([]);
		// Day 0 of the next phase is the day of the last that the one before requires.
		expect(told({ a: '2026-01-08', b: '2026-01-20' })).toEqual([
			{ rule: 'window', milestone: 'b', days: 2 },
		]);
	});
});

describe('a prerequisite that came later', () => {
	const data = makeDesk(
		makePath({
			a: { timing: window(0, 30) },
			r: { timing: window(0, 30), optional: true },
			turn: { timing: monthly },
			b: { timing: window(0, 30), after: ['a', 'r', 'turn'] },
		}),
	);
	const told = (reached: Record<string, string>) =>
		ask(data, { starts: start, reached }, '2026-02-01').deviations;

	it('is told where both days are known and it is required and has a window', () => {
		expect(told({ b: '2026-01-05', a: '2026-01-06' })).toEqual([
			{ rule: 'after', milestone: 'b', other: 'a' },
		]);
		expect(told({ b: '2026-01-05', r: '2026-01-06', turn: '2026-01-06' })).toEqual([]);
	});

	it('is not told where it came on the same day, or where its day is not known', () => {
		expect(told({ b: '2026-01-05', a: '2026-01-05' })).toEqual([]);
		expect(told({ b: '2026-01-05' })).toEqual([]);
	});
});

describe('alternatives, none of which had been reached', () => {
	const data = makeDesk(
		makePath({
			x: { timing: window(0, 30) },
			y: { timing: window(0, 30) },
			b: { timing: window(0, 30), afterAny: ['x', 'y'] },
			after: { timing: window(0, 30), after: ['y'] },
		}),
	);
	const told = (reached: Record<string, string>) =>
		ask(data, { starts: start, reached }, '2026-02-01').deviations;

	it('are told with the first of them', () => {
		const deviation = { rule: 'afterAny', milestone: 'b', other: 'x' };
		expect(told({ b: '2026-01-05' })).toEqual([deviation]);
		expect(told({ b: '2026-01-05', x: '2026-01-06', y: '2026-01-07' })).toEqual([deviation]);
		expect(told({ b: '2026-01-05', y: '2026-01-05' })).toEqual([]);
	});

	it('are satisfied by one that is behind', () => {
		expect(told({ b: '2026-01-05', after: '2026-01-20' })).toEqual([]);
	});

	it('ask nothing where all of them are recommended', () => {
		const own = makeDesk(
			makePath({
				x: { optional: true },
				y: { optional: true },
				b: { timing: window(0, 30), afterAny: ['x', 'y'] },
			}),
		);
		const { deviations } = ask(own, { starts: start, reached: { b: '2026-01-05' } }, '2026-02-01');
		expect(deviations).toEqual([]);
	});
});

describe('a gate that was passed without its milestone', () => {
	const data = makeDesk(
		makePath({
			a: { timing: window(0, 30) },
			gate: { timing: window(0, 30) },
			r: { timing: window(0, 30), optional: true },
			b: { phase: 'build', timing: window(0, 300) },
			c: { phase: 'build', timing: window(0, 300) },
			g: { phase: 'grow', timing: monthly },
		}),
	);
	const told = (reached: Record<string, string>) =>
		ask(data, { starts: start, reached }, '2026-02-01').deviations.filter(
			({ rule }) => rule === 'gate',
		);

	it('is told where another of its phase and one of a later phase are reached', () => {
		expect(told({ a: '2026-01-05', c: '2026-01-25', b: '2026-01-26' })).toEqual([
			{ rule: 'gate', milestone: 'gate', other: 'b' },
		]);
		expect(told({ r: '2026-01-05', g: '2026-01-25' })).toEqual([
			{ rule: 'gate', milestone: 'gate', other: 'g' },
		]);
	});

	it('is not told where it is reached, where nothing of its phase is, or nothing of a later one', () => {
		expect(told({ a: '2026-01-05', gate: '2026-01-30', b: '2026-01-25' })).toEqual([]);
		expect(told({ b: '2026-01-25' })).toEqual([]);
		expect(told({ a: '2026-01-05' })).toEqual([]);
	});
});

describe('a turn that was missed', () => {
	const data = makeDesk(
		makePath({
			call: { phase: 'grow', timing: monthly },
			r: { phase: 'grow', timing: monthly, optional: true },
		}),
	);
	const grow = { grow: '2026-01-01' };
	const told = (call: string[], today: string, more = {}) =>
		ask(data, { starts: grow, reached: { call }, ...more }, today).deviations;
	const missed = [{ rule: 'cadence', milestone: 'call' }];

	it('is told once the turn after it is past as well', () => {
		// Turns of March 1 and April 1.
		expect(told(['2026-02-01'], '2026-04-01')).toEqual([]);
		expect(told(['2026-02-01'], '2026-04-02')).toEqual(missed);
	});

	it('is told between two known turns, once however many there are', () => {
		const days = ['2026-02-01', '2026-06-01', '2026-11-01'];
		expect(told(days, '2026-11-02')).toEqual(missed);
		expect(told(['2026-02-01', '2026-03-28', '2026-04-20'], '2026-04-21')).toEqual([]);
	});

	it('is not told after the partner left, nor of turns in a pause, nor before a first one', () => {
		expect(told(['2026-02-01'], '2026-12-01', { ended: '2026-03-10' })).toEqual([]);
		expect(told(['2026-02-01'], '2026-05-01', { paused: [['2026-02-10', '2026-04-20']] })).toEqual(
			[],
		);
		expect(ask(data, { starts: grow }, '2026-12-01').deviations).toEqual([]);
	});

	it('is not told of what is recommended', () => {
		const said = { starts: grow, reached: { r: '2026-02-01' } };
		expect(ask(data, said, '2026-12-01').deviations).toEqual([]);
	});
});

describe('a milestone for other partner types', () => {
	const data = makeDesk(makePath({ a: {} }), { referral: makePath({ a: {}, b: {} }) });

	it('is told where it is reached, and is not among what is reached', () => {
		const said = { starts: start, reached: { a: '2026-01-03', b: '2026-01-04' } };
		const { reached, deviations } = ask(data, said, '2026-02-01');
		expect(reached).toEqual([{ milestone: 'a', on: '2026-01-03' }]);
		expect(deviations).toEqual([{ rule: 'type', milestone: 'b' }]);
	});

	it('is none for a partner of both types', () => {
		const said = { starts: start, reached: { a: '2026-01-03', b: '2026-01-04' } };
		const both = ask(data, { ...said, types: ['reseller', 'referral'] }, '2026-02-01');
		expect([both.type, both.deviations]).toEqual(['reseller+referral', []]);
	});
});

describe('what is reached', () => {
	it('stands in the order of the path, what recurs with its last turn', () => {
		const data = makeDesk(makePath({ a: {}, call: { phase: 'grow', timing: monthly } }));
		const reached = { call: ['2026-02-01', '2026-03-01'], a: '2026-01-02', unknown: '2026-01-03' };
		expect(ask(data, { starts: start, reached }, '2026-03-02').reached).toEqual([
			{ milestone: 'a', on: '2026-01-02' },
			{ milestone: 'call', on: '2026-03-01' },
		]);
	});
});

describe('who left', () => {
	const data = makeDesk(makePath({ a: { timing: window(0, 10) } }));

	it('is in no list, and is counted as not having reached it until then', () => {
		const said = { starts: start, ended: '2026-01-09' };
		const { overdue, open, coming } = ask(data, said, '2026-02-01');
		expect([overdue, open, coming]).toEqual([[], [], []]);
		// One of two reached it on day 12, when the other was not seen any more.
		const other = { starts: start, reached: { a: '2026-01-13' } };
		expect(count(data, [said, other], '2026-02-01')).toEqual([
			{
				...{ id: 'a', type: 'reseller', concerned: 2, reached: 1, late: 1 },
				...{ medianDay: 12, medianOf: 1, deviations: { window: 1 } },
			},
		]);
		// Two who stayed and have not are more than half.
		const stayed = count(data, [{ starts: start }, { starts: start }, other], '2026-02-01');
		expect(stayed[0]).toMatchObject({ concerned: 3, reached: 1, late: 3, medianDay: null });
	});
});

describe('who left and has later days', () => {
	const data = makeDesk(makePath({ a: { timing: window(0, 10) } }));
	const said = { starts: start, ended: '2026-01-09', reached: { a: '2026-01-20' } };

	it('counts in no curve with what came later', () => {
		const [row] = count(data, [said], '2026-02-01');
		expect(row).toMatchObject({ reached: 1, medianDay: null, medianOf: 0 });
	});
});

it('counts of a milestone those who have come to its phase, and who reached it before', () => {
	const data = makeDesk(makePath({ a: {}, b: { phase: 'build' } }));
	const rows = count(
		data,
		[{ starts: start }, { starts: { build: '2026-01-20' } }, { reached: { b: '2026-01-03' } }],
		'2026-01-25',
	);
	expect(rows.map(({ id, concerned, reached }) => [id, concerned, reached])).toEqual([
		['a', 3, 0],
		['b', 2, 1],
	]);
});

it('places a partner by agreed days and pauses as a plan does', () => {
	const data = makeDesk(makePath({ a: { timing: window(0, 10) }, b: { timing: window(0, 10) } }));
	const said = { starts: start, agreed: { a: '2026-02-20' } };
	const { overdue, open, day } = ask(data, said, '2026-02-01');
	expect([ids(overdue), ids(open), open[0]?.due, day]).toEqual([['b'], ['a'], '2026-02-20', 31]);
	expect([open[0]?.isAgreed, overdue[0]?.isAgreed]).toEqual([true, undefined]);
	const paused: [string, string][] = [['2026-01-05', '2026-03-01']];
	const partner = ask(data, { ...said, paused }, '2026-02-01');
	expect([ids(partner.overdue), partner.day, partner.isPaused]).toEqual([[], 3, true]);
});
