import { describe, expect, it } from 'vitest';
import { findPlace, type PlaceItem } from '../../../src/domain/place/find-place.ts';
import { nothingKnown, type PartnerState } from '../../../src/domain/place/partner-state.ts';
import type { PlaceMilestone, PlacePath } from '../../../src/domain/place/place-path.ts';

const window = (from: number, to: number) => ({ kind: 'window', from, to }) as const;
const quarterly = { kind: 'cadence', cadence: 'quarterly' } as const;

/** “join” of 30 days, then “grow” without end; what is said of no phase is of the first one. */
function makePath(
	milestones: Record<string, Partial<PlaceMilestone>>,
	more: Partial<PlacePath> = {},
): PlacePath {
	return {
		phases: [
			{ id: 'join', number: 1, days: 30 },
			{ id: 'grow', number: 2 },
		],
		milestones: Object.entries(milestones).map(([id, own]) => ({
			id,
			phase: 'join',
			timing: window(0, 10),
			after: [],
			afterAny: [],
			optional: false,
			team: 'sales',
			steps: [],
			enablement: [],
			...own,
		})),
		...more,
	};
}

const state = (more: Partial<PartnerState>): PartnerState => ({ ...nothingKnown, ...more });
const joined = (day: string, more: Partial<PartnerState> = {}) =>
	state({ starts: new Map([['join', day]]), ...more });
const reached = (...ids: string[]) => new Map(ids.map((id) => [id, ''] as const));
const ids = (items: readonly PlaceItem[]) => items.map(({ milestone }) => milestone.id);
/** The ids in each list, and the phase. */
function read(path: PlacePath, known: PartnerState, today = '2026-03-11') {
	const { phase, overdue, open, coming } = findPlace(path, known, today);
	return { phase, overdue: ids(overdue), open: ids(open), coming: ids(coming) };
}

describe('what is behind', () => {
	const chain = makePath({
		a: {},
		b: { after: ['a'] },
		c: { after: ['b'], timing: window(10, 20) },
		g: { phase: 'grow', after: ['c'] },
	});

	it('is what comes before something reached, and all that earlier phases require', () => {
		expect(findPlace(chain, state({ reached: reached('b') }), '2026-03-11').before).toEqual(['a']);
		const grown = state({ starts: new Map([['grow', '2026-03-01']]) });
		const place = findPlace(chain, grown, '2026-03-31');
		expect(place.before).toEqual(['a', 'b', 'c']);
		expect(ids(place.overdue)).toEqual(['g']);
	});

	it('is not what was unticked on purpose, which is due on its own day', () => {
		const known = joined('2026-01-01', {
			starts: new Map([
				['join', '2026-01-01'],
				['grow', '2026-03-01'],
			]),
			notYet: new Set(['a']),
		});
		const { phase, overdue } = findPlace(chain, known, '2026-03-11');
		expect(phase).toBe('grow');
		expect(overdue.map(({ milestone: { id }, due }) => [id, due])).toEqual([['a', '2026-01-11']]);
	});

	it('is told where the partner has said so, and not where dates alone imply it', () => {
		const tell = (known: PartnerState) =>
			findPlace(chain, known, '2026-03-31').overdue.map(({ isTold }) => isTold);
		const starts = new Map([
			['join', '2026-01-01'],
			['grow', '2026-03-01'],
		]);
		expect(tell(state({ starts }))).toEqual([false]);
		expect(tell(state({ starts, reached: reached('b') }))).toEqual([false]);
		expect(tell(state({ starts, reached: reached('c') }))).toEqual([true]);
		expect(tell(state({ starts, steps: new Map([['g', ['one']]]) }))).toEqual([true]);
	});

	it('is nothing of a phase that begins in the future', () => {
		expect(read(chain, state({ starts: new Map([['grow', '2026-03-12']]) })).phase).toBe('join');
	});
});

describe('a phase', () => {
	it('is passed when all that it requires is reached, and then its last day is day 0', () => {
		const path = makePath({
			a: {},
			o: { optional: true },
			g: { phase: 'grow', timing: window(0, 7) },
		});
		const known = state({ reached: new Map([['a', '2026-03-02']]) });
		const place = findPlace(path, known, '2026-03-11');
		expect([place.phase, place.start, place.day]).toEqual(['grow', '2026-03-02', 9]);
		expect(place.overdue[0]?.due).toBe('2026-03-09');
	});

	it('that requires nothing is passed only by a date or by what is reached later', () => {
		const path = makePath({ o: { optional: true }, g: { phase: 'grow' } });
		expect(read(path, state({ reached: reached('o') })).phase).toBe('join');
		expect(read(path, state({ reached: reached('g') })).phase).toBe('grow');
	});
});

describe('a list', () => {
	it('without a day 0 takes every window for begun, and nothing for overdue', () => {
		const path = makePath({ a: {}, b: { timing: window(20, 25) }, c: { after: ['a'] } });
		expect(read(path, nothingKnown)).toEqual({
			phase: 'join',
			overdue: [],
			open: ['a', 'b'],
			coming: ['c'],
		});
	});

	it('opens nothing before its window, and overdue is only what is required', () => {
		const path = makePath({
			a: { timing: window(0, 9) },
			b: { timing: window(10, 12) },
			c: { timing: window(11, 12) },
			o: { timing: window(0, 9), optional: true },
			w: { timing: window(0, 9), optional: true, after: ['b'] },
			x: { timing: window(0, 9), after: ['b'] },
		});
		const place = findPlace(path, joined('2026-03-01'), '2026-03-11');
		expect(ids(place.overdue)).toEqual(['a', 'x']);
		expect(place.overdue.map(({ missing }) => missing.all)).toEqual([[], ['b']]);
		expect(ids(place.open)).toEqual(['b', 'o']);
		expect(place.open[1]?.isPast).toBe(true);
		expect(ids(place.coming)).toEqual(['c', 'w']);
	});

	it('puts what is required first, then by day, what has none last, then what the gate begins with', () => {
		const path = makePath({
			o: { optional: true, timing: window(0, 1) },
			z: { timing: { kind: 'cadence', cadence: 'each-release' } },
			b: { timing: window(0, 20) },
			a: { timing: window(0, 15) },
			q: { timing: window(25, 28) },
			later: { phase: 'grow', timing: window(5, 6) },
			first: { phase: 'grow', timing: window(0, 6) },
		});
		const place = findPlace(path, joined('2026-03-05'), '2026-03-06');
		expect(ids(place.open)).toEqual(['a', 'b', 'z', 'o']);
		expect(ids(place.coming)).toEqual(['q', 'first']);
		expect(place.coming[1]).toMatchObject({ due: undefined, isOfNextPhase: true });
	});

	it('holds nothing up by what is recommended: what comes before it takes its place', () => {
		const path = makePath({
			a: {},
			o: { optional: true, after: ['a'] },
			b: { after: ['o'] },
			p: { optional: true },
			c: { afterAny: ['p'] },
			d: { afterAny: ['a', 'p'] },
		});
		expect(read(path, nothingKnown)).toMatchObject({
			open: ['a', 'c', 'p'],
			coming: ['b', 'd', 'o'],
		});
		expect(read(path, state({ reached: reached('p') }))).toMatchObject({ open: ['a', 'c', 'd'] });
		expect(read(path, state({ reached: reached('a') })).open).toEqual(['b', 'c', 'd', 'o', 'p']);
	});

	it('is empty once the partner has left, and stands still in a pause', () => {
		const path = makePath({ a: {} });
		expect(read(path, joined('2026-01-01', { ended: '2026-03-11' }))).toMatchObject({
			overdue: [],
			open: [],
		});
		expect(read(path, joined('2026-01-01', { ended: '2026-03-12' })).overdue).toEqual(['a']);
		const paused = joined('2026-03-01', { paused: [['2026-03-05', '2026-03-24']] });
		const place = findPlace(path, paused, '2026-03-20');
		expect([place.day, place.isPaused, place.open[0]?.due]).toEqual([3, true, '2026-03-31']);
	});

	it('takes an agreed date for the due date', () => {
		const place = findPlace(
			makePath({ a: {} }),
			joined('2026-01-01', { agreed: new Map([['a', '2026-04-01']]) }),
			'2026-03-11',
		);
		expect(place.open[0]).toMatchObject({ due: '2026-04-01', isAgreed: true });
	});
});

describe('what recurs', () => {
	const path = (more: Partial<PlaceMilestone> = {}) =>
		makePath({ r: { phase: 'grow', timing: quarterly, ...more } });
	const grown = (more: Partial<PartnerState> = {}) =>
		state({ starts: new Map([['grow', '2024-01-15']]), ...more });

	it('of which no turn is known comes on the first one from today on, and is not late', () => {
		const { coming } = findPlace(path(), grown(), '2026-03-11');
		expect(coming[0]).toMatchObject({ due: '2026-04-15', isPast: false });
	});

	it('comes until its earliest enablement is due, and is open then', () => {
		const prepared = path({
			enablement: [
				{ resource: 'deck', lead: 21 },
				{ resource: 'x', lead: -5 },
			],
		});
		expect(read(prepared, grown(), '2026-03-24').coming).toEqual(['r']);
		expect(read(prepared, grown(), '2026-03-25').open).toEqual(['r']);
	});

	it('is due one period after the last turn; of several missed only the latest counts', () => {
		const known = grown({ reached: new Map([['r', '2026-01-20']]) });
		expect(findPlace(path(), known, '2026-04-20').open[0]?.due).toBe('2026-04-20');
		expect(findPlace(path(), known, '2026-04-21').overdue[0]?.due).toBe('2026-04-20');
		expect(findPlace(path(), known, '2026-12-01').overdue[0]?.due).toBe('2026-10-20');
		const optional = findPlace(path({ optional: true }), known, '2026-12-01');
		expect(optional.open[0]).toMatchObject({ due: '2026-10-20', isPast: true });
	});

	it('waits once for what comes before it, with its day, and never again', () => {
		const waiting = makePath({
			a: { phase: 'grow', timing: window(0, 900) },
			r: { phase: 'grow', timing: quarterly, after: ['a'] },
		});
		const place = findPlace(waiting, grown(), '2026-04-15');
		expect(place.coming[0]).toMatchObject({ due: '2026-04-15' });
		const known = grown({ reached: new Map([['r', '2026-01-15']]), notYet: new Set(['a']) });
		expect(read(waiting, known, '2026-04-15').open).toEqual(['r', 'a']);
	});
});

describe('an item', () => {
	const path = makePath({
		a: {
			timing: window(10, 20),
			steps: [
				{ id: 'one', by: 'partner' },
				{ id: 'two', by: 'legal' },
			],
			enablement: [
				{ resource: 'deck', lead: 14 },
				{ resource: 'form', lead: -2 },
			],
		},
	});
	const turnOf = (...done: string[]) =>
		findPlace(path, state({ steps: new Map([['a', done]]) }), '2026-03-11').open[0]?.turn;

	it('says whose turn it is: that of the first open step, at last the owner’s', () => {
		expect(turnOf()).toEqual({ by: 'partner', step: 'one' });
		expect(turnOf('one')).toEqual({ by: 'legal', step: 'two' });
		expect(turnOf('two')).toEqual({ by: 'partner', step: 'one' });
		expect(turnOf('one', 'two')).toEqual({ by: 'sales', step: undefined });
	});

	it('says what is needed, by when, and whether that day has come', () => {
		const { coming } = findPlace(path, joined('2026-03-05'), '2026-03-11');
		expect(coming[0]?.needs).toEqual([
			{ resource: 'deck', by: '2026-03-01', isDue: true },
			{ resource: 'form', by: '2026-03-17', isDue: false },
		]);
	});
});
