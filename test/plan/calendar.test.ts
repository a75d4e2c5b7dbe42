import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { writeCalendar } from '../../src/plan/calendar.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { PlanMilestone } from '../../src/plan/plan-data.ts';
import { listPlanEvents } from '../../src/plan/plan-events.ts';
import { parseCalendar } from './parse-calendar.ts';
import { makeData, makeMilestone, makeOwn } from './plans.ts';

const starts = new Map([
	['join', '2026-03-01'],
	['grow', '2026-03-31'],
]);

function exportPlan(milestones: PlanMilestone[], plan: Partial<Plan> = {}, today = '2026-03-02') {
	const events = listPlanEvents(
		makeData(...milestones),
		makeOwn({ starts, ...plan }),
		today,
		'https://partners.example.com/handbook/',
		{ title: ({ title }) => title, description: ({ timing, team }) => `${timing}\n${team}` },
	);
	const about = { name: 'Reseller', maker: 'Acme', stamp: '2026-01-15', sequence: 1 };
	return parseCalendar(writeCalendar({ ...about, events })).events;
}

it('is an event of a whole day on the last day of the window', () => {
	const [event] = exportPlan([makeMilestone('signed')]);
	expect(Object.fromEntries(event ?? [])).toEqual({
		UID: 'signed-abcd1234@partners.example.com',
		DTSTAMP: '20260115T000000Z',
		SEQUENCE: '1',
		'DTSTART;VALUE=DATE': '20260311',
		'DTEND;VALUE=DATE': '20260312',
		SUMMARY: 'SIGNED',
		DESCRIPTION: 'Days 5 to 10\nSales',
		URL: 'https://partners.example.com/milestones/signed/',
		TRANSP: 'TRANSPARENT',
		'X-MICROSOFT-CDO-BUSYSTATUS': 'FREE',
	});
});

it('leaves out what is done and what has no date', () => {
	const path = [makeMilestone('a'), makeMilestone('b'), makeMilestone('g', { phase: 'none' })];
	expect(
		exportPlan(path, { done: new Map([['a', '']]) }).map((event) => event.get('SUMMARY')),
	).toEqual(['B']);
});

it('has the same UIDs when it is made again, with other dates and on another day', () => {
	const path = [
		makeMilestone('a'),
		makeMilestone('b', { isOptional: true }),
		makeMilestone('c', { phase: 'grow', cadence: 'quarterly' }),
	];
	const uids = (events: ReturnType<typeof exportPlan>) => events.map((event) => event.get('UID'));
	const first = uids(exportPlan(path));
	const again = uids(
		exportPlan(path, { starts: new Map([...starts, ['join', '2026-03-05']]) }, '2026-03-09'),
	);
	expect(new Set(first).size).toBe(first.length);
	expect(again).toEqual(first);
});

it('numbers the turns of a year of what recurs', () => {
	const quarterly = makeMilestone('c', { phase: 'grow', cadence: 'quarterly' });
	const turns = exportPlan([quarterly], {}, '2026-08-01');
	expect(
		turns.map((event) => [event.get('UID')?.split('@')[0], event.get('DTSTART;VALUE=DATE')]),
	).toEqual([
		['c-2-abcd1234', '20260930'],
		['c-3-abcd1234', '20261231'],
		['c-4-abcd1234', '20270331'],
		['c-5-abcd1234', '20270630'],
	]);
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
				stamp: '2026-01-01',
				sequence: 0,
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
			stamp: '2026-01-15',
			sequence: 1,
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
	expect(read(write('2026-04-01')).map((event) => event.uid)).toEqual(
		events.map((event) => event.uid),
	);
});
