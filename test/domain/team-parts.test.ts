import { describe, expect, it } from 'vitest';
import type { Id, Milestone, Step } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { buildMatrix } from '../../src/domain/responsibility-matrix.ts';
import { buildTeamViews, type TeamView } from '../../src/domain/team-view.ts';
import { assembleJourney, days, type Parts } from './assemble-journey.ts';

const step = (by: string, text: string): Step => ({
	by,
	role: undefined,
	do: text,
	resource: undefined,
	within: undefined,
	isInternal: false,
});

function viewOf(team: Id, parts: Parts): TeamView {
	const journey = assembleJourney(parts);
	const types = [...journey.partnerTypes.values()];
	const paths =
		types.length > 0 ? types.map((type) => buildPath(journey, type)) : [buildPath(journey)];
	const view = buildTeamViews(journey, paths).get(team);
	if (!view) throw new Error(`There is no view of “${team}”.`);
	return view;
}
const ids = (milestones: readonly Milestone[]) => milestones.map(({ id }) => id);
const legal = { team: 'legal' };

it('has a view of every team, of those that have no part as well', () => {
	const journey = assembleJourney();
	const views = buildTeamViews(journey, [buildPath(journey)]);
	expect([...views.values()].map(({ team }) => team.id)).toEqual(['legal', 'sales']);
	expect(views.get('legal')).toMatchObject({ holds: [], does: [], receives: [], owes: [] });
});

it('lists what a team does, milestone by milestone', () => {
	const steps = [step('partner', 'Sign'), step('legal', 'Read'), step('legal', 'File')];
	const { does } = viewOf('legal', {
		milestones: { a: { steps }, b: { steps: [step('sales', 'X')] } },
	});
	expect(does.map((task) => [task.milestone.id, ...task.steps.map((one) => one.do)])).toEqual([
		['a', 'Read', 'File'],
	]);
});

it('lists where a team is asked and where it is told', () => {
	const view = viewOf('legal', {
		milestones: { a: { consulted: ['legal'] }, b: { informed: ['sales', 'legal'] }, c: {} },
	});
	expect([ids(view.consulted), ids(view.informed)]).toEqual([['a'], ['b']]);
});

it('owes what partners must have in hand at the milestones that it holds', () => {
	const enablement = [{ resource: 'guide', lead: 3, roles: [] }];
	const { owes } = viewOf('legal', {
		milestones: { a: { ...legal, enablement, partnerTypes: ['reseller'] }, b: { enablement } },
	});
	expect(owes).toMatchObject([
		{ milestone: { id: 'a' }, enablement: { resource: 'guide', lead: 3 }, types: ['reseller'] },
	]);
	expect(owes).toHaveLength(1);
});

it('is measured by its own metrics and by those of what it holds', () => {
	const view = viewOf('legal', {
		metrics: { own: { team: 'legal' }, held: {}, other: { team: 'sales' }, lost: {} },
		milestones: { a: { ...legal, metrics: ['held'] }, b: { metrics: ['lost'] } },
	});
	expect(view.metrics.map(({ id }) => id)).toEqual(['own', 'held']);
});

describe('what a team holds', () => {
	const held = (milestones: Record<Id, Partial<Milestone>>, more: Parts = {}) =>
		viewOf('legal', { milestones, ...more }).holds.map(({ milestone, types }) =>
			[milestone.id, ...types].join(' '),
		);
	const only = (more: object) => ({ byType: new Map([['referral', more]]) });

	it('is told once for the partner types that meet it in the same way', () => {
		expect(held({ a: legal })).toEqual(['a referral reseller']);
	});

	it.each<[string, Partial<Milestone>, Partial<Milestone>]>([
		['at another time', only({ timing: days(1, 2) }), {}],
		['with another proof', only({ exit: ['Paid'] }), {}],
		['before something else', {}, { partnerTypes: ['reseller'] }],
		['before the same at another time', {}, only({ timing: days(40, 50) })],
		['before the same of another team', {}, only({ team: 'legal' })],
	])('is told apart where it comes %s', (_, first, second) => {
		const next = { timing: days(20, 30), ...second };
		expect(held({ a: { ...legal, ...first }, b: next }).slice(0, 2)).toEqual([
			'a referral',
			'a reseller',
		]);
	});

	it('is told apart where one path ends and the other goes on through a door', () => {
		const partnerTypes = { referral: { phases: ['one'] }, reseller: {} };
		expect(held({ a: legal, b: { phase: 'two' } }, { partnerTypes })).toEqual([
			'a referral',
			'a reseller',
		]);
	});

	it('is listed in the order of the journey, whichever partner type comes first', () => {
		expect(
			held({
				a: { ...legal, partnerTypes: ['reseller'] },
				b: { ...legal, partnerTypes: ['referral'] },
				c: { ...legal, partnerTypes: ['reseller'] },
			}),
		).toEqual(['a reseller', 'b referral', 'c reseller']);
	});

	it('is that of the whole program where there are no partner types', () => {
		expect(held({ a: legal }, { partnerTypes: {} })).toEqual(['a']);
	});
});

describe('what a team can say', () => {
	const said = (milestones: Record<Id, Partial<Milestone>>, more: Parts = {}) =>
		viewOf('legal', { milestones, ...more }).answers.map(({ phase, groups }) =>
			[phase.id, ...groups.map(({ types, value }) => `${types} ${value.kind}`)].join(': '),
		);
	const forReferral = (more: object) => ({ byType: new Map([['referral', more]]) });

	it('is nothing in a phase that the path does not have', () => {
		expect(said({ a: legal })).toEqual(['one: referral,reseller holds', 'two']);
	});

	it('is the same for both where they hear the same', () => {
		expect(said({ a: {} })[0]).toBe('one: referral,reseller waits');
		expect(said({ a: { steps: [step('legal', 'Read')] } })[0]).toBe('one: referral,reseller acts');
	});

	it.each<[string, string, Partial<Milestone>]>([
		[
			'what it holds comes at another time',
			'holds',
			{ ...legal, ...forReferral({ timing: days(1, 2) }) },
		],
		['the phase begins at another time', 'waits', forReferral({ timing: days(1, 2) })],
		[
			'it acts at another time',
			'acts',
			{ steps: [step('legal', 'Read')], ...forReferral({ timing: days(1, 2) }) },
		],
	])('is told apart where %s', (_, kind, milestone) => {
		expect(said({ a: milestone })[0]).toBe(`one: referral ${kind}: reseller ${kind}`);
	});

	it('is told apart where it does something else', () => {
		const act = (text: string, type: Id) => ({
			partnerTypes: [type],
			steps: [step('legal', text)],
		});
		expect(said({ a: act('Read', 'referral'), b: act('File', 'reseller') })[0]).toBe(
			'one: referral acts: reseller acts',
		);
	});

	it('is told apart where something else comes next', () => {
		expect(
			said({ a: legal, b: { timing: days(20, 30), ...forReferral({ team: 'care' }) } })[0],
		).toBe('one: referral holds: reseller holds');
	});

	it('is told for the whole program where there are no partner types', () => {
		expect(said({ a: {} }, { partnerTypes: {} })).toEqual(['one:  waits', 'two']);
	});
});

describe('the matrix', () => {
	const rows = (parts: Parts) =>
		buildMatrix(assembleJourney(parts)).map(({ milestone, phase, cells }) => [
			`${phase.id} ${milestone.id}`,
			...[...cells].map(([id, cell]) => `${id} ${cell.responsibilities} (${cell.accountableFor})`),
		]);

	it('has every milestone with those who have a part in it, the partner first', () => {
		const a = { steps: [step('partner', 'Sign'), step('sales', 'File')], informed: ['legal'] };
		expect(rows({ milestones: { a, b: { phase: 'two', consulted: ['legal'] } } })).toEqual([
			['one a', 'partner responsible ()', 'legal informed ()', 'sales accountable,responsible ()'],
			['two b', 'legal consulted ()', 'sales accountable ()'],
		]);
	});

	it('says for which partner types a team answers, where there are several', () => {
		const byType = new Map([
			['referral', { team: 'legal' }],
			['reseller', { isOptional: true }],
		]);
		expect(rows({ milestones: { a: { byType } } })).toEqual([
			['one a', 'legal accountable (referral)', 'sales accountable (reseller)'],
		]);
	});

	it('has one that answers where there are no partner types', () => {
		expect(rows({ partnerTypes: {}, milestones: { a: {} } })).toEqual([
			['one a', 'sales accountable ()'],
		]);
	});

	it('has no row for a milestone without a phase', () => {
		expect(rows({ milestones: { a: { phase: 'gone' } } })).toEqual([]);
	});
});
