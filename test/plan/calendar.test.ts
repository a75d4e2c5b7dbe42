import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../src/domain/journey.ts';
import { addDays, type Day } from '../../src/domain/place/days.ts';
import { type CalendarEvent, writeCalendar } from '../../src/plan/calendar.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { PlanMilestone } from '../../src/plan/plan-data.ts';
import { listPlanEvents } from '../../src/plan/plan-events.ts';
import { days } from '../days.ts';
import { parseCalendar } from './parse-calendar.ts';
import { makeData, makeMilestone, makeOwn } from './plans.ts';

const starts = new Map([
	['join', '2026-03-01'],
	['grow', '2026-03-31'],
]);

function listEvents(milestones: PlanMilestone[], plan: Partial<Plan>, today: Day) {
	return listPlanEvents(
		makeData(...milestones),
		makeOwn({ starts, ...plan }),
		today,
		'https://partners.example.com/handbook/',
		{ title: ({ title }) => title, description: ({ when, team }) => `${when}\n${team}` },
	);
}

function exportPlan(milestones: PlanMilestone[], plan: Partial<Plan> = {}, today = '2026-03-02') {
	const events = listEvents(milestones, plan, today);
	const about = { name: 'Reseller', maker: 'Acme', made: new Date('2026-03-02T09:30:00Z') };
	return parseCalendar(writeCalendar({ ...about, events })).events;
}

it('is an event of a whole day on the last day of the window', () => {
	const [event] = exportPlan([makeMilestone('signed')]);
	expect(Object.fromEntries(event ?? [])).toEqual({
		UID: 'signed-abcd1234@partners.example.com',
		DTSTAMP: '20260302T093000Z',
		SEQUENCE: '194607000',
		'DTSTART;VALUE=DATE': '20260311',
		'DTEND;VALUE=DATE': '20260312',
		SUMMARY: 'SIGNED',
		DESCRIPTION: 'Days 5 to 10\nsales',
		URL: 'https://partners.example.com/milestones/signed/',
		TRANSP: 'TRANSPARENT',
		'X-MICROSOFT-CDO-BUSYSTATUS': 'FREE',
	});
});

it('counts in seconds for as long as the number holds in 31 bits', () => {
	const events = listEvents([makeMilestone('signed')], {}, '2026-03-02');
	const sequence = (made: string) =>
		Number(
			parseCalendar(
				writeCalendar({ name: 'A', maker: 'A', made: new Date(made), events }),
			).events[0]?.get('SEQUENCE'),
		);
	expect(sequence('2026-03-02T09:30:01Z') - sequence('2026-03-02T09:30:00Z')).toBe(1);
	expect(sequence('2199-01-01T00:00:00Z')).toBe(2 ** 31 - 1);
});

it('leaves out what is done and what has no date', () => {
	const path = [makeMilestone('a'), makeMilestone('b'), makeMilestone('g', { phase: 'grow' })];
	expect(
		exportPlan(path, {
			starts: new Map([['join', '2026-03-01']]),
			reached: new Map([['a', '']]),
		}).map((event) => event.get('SUMMARY')),
	).toEqual(['B']);
});

it('has the same UIDs when it is made again, with other dates and on another day', () => {
	const path = [
		makeMilestone('a'),
		makeMilestone('b', { optional: true }),
		makeMilestone('c', { phase: 'grow', timing: { kind: 'cadence', cadence: 'quarterly' } }),
	];
	const uids = (events: ReturnType<typeof exportPlan>) => events.map((event) => event.get('UID'));
	const first = uids(exportPlan(path));
	const again = uids(
		exportPlan(path, { starts: new Map([...starts, ['join', '2026-03-05']]) }, '2026-03-09'),
	);
	expect(new Set(first).size).toBe(first.length);
	expect(again).toEqual(first);
});

it('gives what recurs a year of turns, each at its place in the year', () => {
	const quarterly = makeMilestone('c', {
		phase: 'grow',
		timing: { kind: 'cadence', cadence: 'quarterly' },
	});
	const turns = (today: string) =>
		exportPlan([quarterly], {}, today).map((event) => [
			event.get('UID')?.split('@')[0],
			event.get('DTSTART;VALUE=DATE'),
		]);
	expect(turns('2026-08-01')).toEqual([
		['c.1-abcd1234', '20270630'],
		['c.2-abcd1234', '20260930'],
		['c.3-abcd1234', '20261231'],
		['c.4-abcd1234', '20270331'],
	]);
	expect(turns('2026-10-01')[1]).toEqual(['c.2-abcd1234', '20270930']);
});

describe.each(days)('on $day', ({ day }) => {
	const cadences = ['weekly', 'fortnightly', 'monthly', 'quarterly', 'half-yearly', 'yearly'];
	const path = cadences.map((cadence) =>
		makeMilestone(cadence, {
			phase: 'grow',
			timing: { kind: 'cadence', cadence: cadence as Cadence },
		}),
	);
	const list = (start: Day, today: Day, reached = new Map<string, Day>()) =>
		listEvents(path, { starts: new Map([['grow', start]]), reached }, today);
	const uids = (events: readonly CalendarEvent[]) => events.map(({ uid }) => uid);
	const apart = Array.from({ length: 60 }, (_, i) => i * 27 - 800);

	it('has the same UIDs whatever day 0 is, whenever it is made, whatever was held', () => {
		const first = uids(list(day, day));
		expect(new Set(first).size).toBe(52 + 26 + 12 + 4 + 2 + 1);
		for (const other of apart.map((count) => addDays(day, count))) {
			expect(uids(list(other, day))).toEqual(first);
			expect(uids(list('2025-01-31', other))).toEqual(first);
			expect(uids(list(day, day, new Map(cadences.map((id) => [id, other]))))).toEqual(first);
		}
	});

	it('has no turn that is past, and none twice', () => {
		for (const start of apart.map((count) => addDays(day, count))) {
			const events = list(start, day);
			expect(new Set(events.map((event) => event.title + event.day)).size).toBe(events.length);
			expect(events.filter((event) => event.day < day)).toEqual([]);
		}
	});
});

it('asks nobody for an answer, and the later of two exports is the one to keep', () => {
	const write = (made: string) =>
		parseCalendar(
			writeCalendar({
				name: 'Reseller',
				maker: 'Acme',
				made: new Date(made),
				events: [
					{ uid: 'a', day: '2026-12-31', title: 'A', description: '', url: 'https://a.example/' },
				],
			}),
		);
	const [first, second] = [write('2028-02-29T23:59:58Z'), write('2028-02-29T23:59:59Z')];
	expect(first.head.has('METHOD')).toBe(false);
	expect(second.events[0]?.get('DTSTAMP')).toBe('20280229T235959Z');
	const sequence = ({ events }: typeof first) => Number(events[0]?.get('SEQUENCE'));
	expect(sequence(second)).toBeGreaterThan(sequence(first));
	expect(sequence(write('2080-01-01T00:00:00Z'))).toBeLessThan(2 ** 31);
});

it('folds and escapes whatever stands in a text', () => {
	// But for the sign by which the strict reader knows a character that was cut.
	const anyText = fc
		.string({ unit: 'grapheme', maxLength: 300 })
		.map((text) => text.replaceAll('\uFFFD', '?'));
	fc.assert(
		fc.property(anyText, (text) => {
			const events = [
				{ uid: 'a', day: '2026-12-31', title: text, description: text, url: 'https://a.example/' },
			];
			const file = writeCalendar({
				name: text,
				maker: text,
				made: new Date('2026-01-01'),
				events,
			});
			const shown = text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
			const [event] = parseCalendar(file).events;
			expect(event?.get('DTEND;VALUE=DATE')).toBe('20270101');
			expect(event?.get('SUMMARY') ?? '').toBe(shown);
		}),
		{ examples: [['one\u2028line']] },
	);
});

it('is read by another program’s parser, and brings the same entries a second time', () => {
	const write = (today: string) =>
		writeCalendar({
			name: 'Reseller; “Grüße”, 日本',
			maker: 'Acme',
			made: new Date('2026-03-02'),
			events: listPlanEvents(
				makeData(makeMilestone('signed'), makeMilestone('kickoff')),
				makeOwn({ starts }),
				today,
				'https://partners.example.com/',
				{ title: ({ title }) => `${title}, ${'ü'.repeat(80)}; \\`, description: () => 'One\nTwo' },
			),
		});
	const read = (text: string) =>
		new ICAL.Component(ICAL.parse(text))
			.getAllSubcomponents('vevent')
			.map((component) => new ICAL.Event(component));
	const events = read(write('2026-03-02'));
	expect(events).toHaveLength(2);
	for (const event of events) {
		expect(event.startDate.isDate).toBe(true);
		expect(event.summary).toContain('ü'.repeat(80));
		expect(event.description).toBe('One\nTwo');
	}
	expect(read(write('2026-03-20')).map((event) => event.uid)).toEqual(
		events.map((event) => event.uid),
	);
});
