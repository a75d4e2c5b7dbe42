import { describe, expect, it } from 'vitest';
import { findHealth, healthRules } from '../../src/domain/health.ts';
import { reportHealth } from '../../src/domain/health-report.ts';
import { findHoles } from '../../src/domain/holes.ts';
import type { Milestone, Step } from '../../src/domain/journey.ts';
import { listStops } from '../../src/domain/list-stops.ts';
import { buildPath } from '../../src/domain/path.ts';
import { assembleJourney, days, monthly, type Parts } from './assemble-journey.ts';

const step = (by: string, resource?: string): Step => ({
	by,
	role: undefined,
	do: 'Sign',
	resource,
	within: undefined,
	isInternal: false,
});
/** Nothing is missing in it. */
const whole: Partial<Milestone> = {
	exit: ['Signed'],
	steps: [step('partner', 'guide'), step('partner')],
};
const phases = { one: { exit: ['Done'], days: 20 } };

function holesOf(parts: Parts): string[] {
	const journey = assembleJourney({ phases, ...parts });
	const types = [...journey.partnerTypes.values()];
	const paths =
		types.length > 0 ? types.map((type) => buildPath(journey, type)) : [buildPath(journey)];
	return findHoles(journey, paths, listStops(paths)).map(({ kind, entry, days: on, types: own }) =>
		[kind, `${entry.id}:`, ...(on ? [`${on.from}-${on.to ?? ''}`] : []), ...own].join(' '),
	);
}

describe('a hole', () => {
	it('is none where a milestone has all that the answer needs', () => {
		expect(holesOf({ milestones: { a: whole, b: { ...whole, isActivation: false } } })).toEqual([]);
	});

	it.each<[string, string, Partial<Milestone>]>([
		['no team', 'no-team', { team: 'gone' }],
		['no proof', 'no-exit', { exit: [] }],
		['nothing that watches it, though it makes active', 'no-signal', { isActivation: true }],
		['no resource', 'no-enablement', { steps: [step('partner')] }],
	])('is a milestone with %s', (_, kind, lack) => {
		expect(holesOf({ milestones: { a: { ...whole, ...lack } } })).toEqual([
			`${kind} a: referral reseller`,
		]);
	});

	it('is filled by enablement as well as by a resource of a step', () => {
		const enablement = [{ resource: 'guide', lead: 0, roles: [] }];
		const steps = [step('partner')];
		expect(holesOf({ milestones: { a: { ...whole, steps, enablement } } })).toEqual([]);
	});

	it('is none where somebody watches for what makes active', () => {
		const friction = [{ signal: 'No', day: 5, after: undefined, team: 'sales', play: undefined }];
		expect(holesOf({ milestones: { a: { ...whole, isActivation: true, friction } } })).toEqual([]);
	});

	it('is a turn for which nobody has a step', () => {
		const enablement = [{ resource: 'guide', lead: 0, roles: [] }];
		expect(holesOf({ milestones: { a: { ...whole, enablement, steps: [] } } })).toEqual([
			'turn-without-step a: referral reseller',
		]);
	});

	it('is a milestone that leads nowhere: nothing waits, nothing is beside it, no gate, no return', () => {
		const two = { exit: ['Done'], days: undefined };
		const milestones = {
			a: { ...whole, timing: days(0, 5) },
			b: { ...whole, timing: days(6, 9), phase: 'two' },
			c: { ...whole, timing: monthly, phase: 'two' },
		};
		const parts = { phases: { one: { exit: [] }, two }, milestones };
		expect(holesOf(parts)).toEqual(['leads-nowhere b: referral reseller']);
		const beside = { ...whole, phase: 'two', timing: days(12, 20), after: ['b'] };
		expect(holesOf({ ...parts, milestones: { ...milestones, d: beside } })).toEqual([
			'leads-nowhere d: referral reseller',
		]);
		const waiting = { ...milestones.c, after: ['b'] };
		expect(holesOf({ ...parts, milestones: { ...milestones, c: waiting } })).toEqual([]);
	});

	it('is an end of which the phase does not say what is true then', () => {
		const milestones = { a: { ...whole, timing: days(0, 20) } };
		const ends = (exit: string[]) => ({ milestones, phases: { one: { exit, days: 20 } } });
		expect(holesOf(ends([]))).toEqual(['leads-nowhere a: referral reseller']);
		expect(holesOf(ends(['Done']))).toEqual([]);
	});

	it('is none where what is only recommended leads nowhere while its phase goes on', () => {
		const late = { ...whole, isOptional: true, timing: days(15, 19) };
		const a = { ...whole, timing: days(0, 5) };
		expect(holesOf({ milestones: { a, late } })).toEqual([]);
		const ongoing = { phases: { one: { exit: [], days: undefined } } };
		expect(holesOf({ ...ongoing, milestones: { late, c: { ...whole, timing: monthly } } })).toEqual(
			[],
		);
		expect(holesOf({ ...ongoing, milestones: { late } })).toEqual([
			'leads-nowhere late: referral reseller',
			'unknown-days one: 0- referral reseller',
		]);
	});

	it('is a stretch of days with nothing ahead, for the partner types that have nothing then', () => {
		const phases = { one: { exit: [], days: undefined } };
		const a = { ...whole, timing: days(0, 30) };
		const c = { ...whole, timing: monthly, partnerTypes: ['referral'] };
		expect(holesOf({ phases, milestones: { a, c } }).slice(-1)).toEqual([
			'unknown-days one: 31- reseller',
		]);
		expect(
			holesOf({ phases, milestones: { a, c: { ...c, partnerTypes: ['referral', 'reseller'] } } }),
		).toEqual(['leads-nowhere a: referral reseller']);
		const ending = { one: { exit: [], days: 40 } };
		expect(holesOf({ phases: ending, milestones: { a } }).slice(-1)).toEqual([
			'unknown-days one: 31-40 referral reseller',
		]);
	});

	it('is none on days before a gate, and every day of a phase that requires nothing', () => {
		const gate = { one: { exit: ['Done'], days: 40 } };
		expect(holesOf({ phases: gate, milestones: { a: { ...whole, timing: days(0, 30) } } })).toEqual(
			[],
		);
		expect(holesOf({ phases: gate, milestones: { a: { ...whole, isOptional: true } } })).toEqual([
			'leads-nowhere a: referral reseller',
			'unknown-days one: 0-40 referral reseller',
		]);
	});

	it('is told once by kind, in the order of the journey, with the partner types that fall into it', () => {
		const none = { exit: [] };
		expect(
			holesOf({
				milestones: {
					b: { ...whole, ...none, timing: days(5, 9), partnerTypes: ['reseller'] },
					a: { ...whole, team: 'gone', timing: days(0, 3) },
					c: {
						...whole,
						...none,
						timing: days(10, 11),
						byType: new Map([['referral', { exit: ['X'] }]]),
					},
					d: { ...whole, ...none, timing: days(12, 20), partnerTypes: ['referral'] },
				},
			}),
		).toEqual([
			'no-team a: referral reseller',
			'no-exit b: reseller',
			'no-exit c: reseller',
			'no-exit d: referral',
		]);
	});

	it('is one of the whole program where there are no partner types', () => {
		expect(holesOf({ partnerTypes: {}, milestones: { a: { ...whole, exit: [] } } })).toEqual([
			'no-exit a:',
		]);
	});
});

describe('the health', () => {
	function examine(parts: Parts) {
		const journey = assembleJourney({ phases, ...parts });
		const types = [...journey.partnerTypes.values()];
		const paths =
			types.length > 0 ? types.map((type) => buildPath(journey, type)) : [buildPath(journey)];
		return { journey, health: findHealth(journey, paths, '2026-11-23') };
	}

	it('asks of the whole program where there are no partner types', () => {
		const { health } = examine({
			partnerTypes: {},
			milestones: { a: { ...whole, exit: [] }, b: { ...whole, steps: [step('legal', 'guide')] } },
		});
		expect(health.cells).toMatchObject([
			{ team: 'legal', phase: 'one', type: undefined, milestones: 1, holes: [] },
			{ team: 'sales', phase: 'one', type: undefined, milestones: 2, holes: [{ kind: 'no-exit' }] },
		]);
		expect(health.coverage).toEqual({ answered: 1, asked: 2 });
		expect(health.handoffs).toEqual([]);
	});

	it('counts for a partner type only the holes into which that type falls', () => {
		const { health } = examine({
			milestones: { a: { ...whole, exit: [], byType: new Map([['referral', { exit: ['X'] }]]) } },
		});
		expect(health.cells.map(({ type, holes }) => `${type} ${holes.length}`)).toEqual([
			'referral 0',
			'reseller 1',
		]);
	});

	it('counts the hand-offs on the path of each partner type', () => {
		const { health } = examine({
			milestones: {
				a: { ...whole, timing: days(0, 3) },
				b: {
					...whole,
					timing: days(4, 9),
					team: 'legal',
					partnerTypes: ['reseller'],
					after: ['a'],
				},
				c: { ...whole, timing: days(10, 20), after: ['b'] },
			},
		});
		expect(health.handoffs).toEqual([
			{ type: 'referral', count: 0, stops: 2 },
			{ type: 'reseller', count: 2, stops: 3 },
		]);
	});

	it('shows the findings of its rules, each under its own', () => {
		const { health } = examine({
			milestones: { a: whole },
			resources: { guide: {}, lonely: { reviewed: '2027-01-01' } },
		});
		expect([...health.findings.keys()]).toEqual([...healthRules]);
		const found = [...health.findings].filter(([, problems]) => problems.length > 0);
		expect(found.map(([rule, problems]) => `${rule} ${problems.map(({ id }) => id)}`)).toEqual([
			'unused-resource lonely',
			'idle-team legal',
			'review-in-future lonely',
		]);
	});

	it('leads each hole and each finding to its page, its team, and its line where that is known', () => {
		const at = (file: string, line: number) => ({
			file,
			line,
			source: `https://github.com/a/b/blob/main/content/${file}#L${line}`,
		});
		const { journey, health } = examine({
			milestones: { a: { ...whole, team: 'gone' }, b: { ...whole, exit: [] } },
			resources: { guide: {}, lonely: { team: 'sales' } },
			partnerTypes: { reseller: {} },
		});
		const report = reportHealth(health, journey, (collection, id, path) =>
			id === 'lonely'
				? undefined
				: at(`${collection}/${id}.md`, ['', 'team'].indexOf(path.join('.')) + 2),
		);
		const nowhere = { file: undefined, line: undefined, source: undefined };
		const types = ['reseller'];
		expect(report.holes).toEqual([
			{
				...{ rule: 'no-team', title: 'A', address: '/milestones/a/', message: '', types },
				...{ team: 'gone', ...at('milestones/a.md', 3) },
			},
			{
				...{ rule: 'no-exit', title: 'B', address: '/milestones/b/', message: '', types },
				...{ team: 'sales', ...at('milestones/b.md', 2) },
			},
		]);
		expect(report.findings).toMatchObject([
			{ rule: 'unused-resource', title: 'Lonely', team: 'sales', types: [], ...nowhere },
			{ rule: 'idle-team', title: 'Legal', team: 'legal', ...at('teams/legal.md', 2) },
		]);
		expect(report.coverage).toBe(health.coverage);
	});

	it('has no link to a line that is shown nowhere, and no page for what is the program’s', () => {
		const { journey, health } = examine({ milestones: { a: { ...whole, exit: [] } } });
		const place = { file: 'x.md', line: 3, source: undefined };
		const problem = {
			rule: 'idle-team',
			severity: 'error',
			path: [],
			message: 'M',
		} as const;
		const findings = new Map([
			[
				'idle-team' as const,
				[
					{ ...problem, collection: 'program' as const, id: 'program' },
					{ ...problem, collection: 'pages' as const, id: 'lost' },
				],
			],
		]);
		const report = reportHealth({ ...health, findings }, journey, () => place);
		expect(report.holes[0]).toMatchObject(place);
		expect(report.findings).toEqual([
			{
				...{ rule: 'idle-team', title: 'lost', address: '/pages/lost/', message: 'M' },
				...{ types: [], team: undefined, ...place },
			},
		]);
	});
});
