import { expect, it } from 'vitest';
import { createPlaceFinder } from '../../src/check/locate-findings.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { findHealth } from '../../src/domain/health.ts';
import { reportHealth } from '../../src/domain/health-report.ts';
import { buildPath } from '../../src/domain/path.ts';
import { exportHealth } from '../../src/exports/health-json.ts';
import { writeContent } from '../small-program.ts';

const today = '2026-11-23';
const milestone = (lines: string[]) => `---\n${lines.join('\n')}\n---\n`;

/**
 * Two types, two phases, three teams:
 *   join  signed (Legal, both types) → paid (Sales, reseller only; no exit)
 *   grow  deal (Sales, both, makes active, nobody watches) and review (Sales, with a step of Legal)
 * Care holds nothing and has no step.
 */
const program = {
	'program.yaml': (text: string) =>
		`${text}repository: { url: https://github.com/acme/journey, branch: main, contentPath: docs }\n`,
	'teams/legal.md': '---\ntitle: Legal\nsummary: L.\nreviewed: 2024-01-01\n---\n',
	'teams/care.md': '---\ntitle: Care\nsummary: C.\n---\n',
	'partner-types/referral.md': '---\ntitle: Referral\nsummary: R.\n---\n',
	'resources/guide.md': (text: string) =>
		text.replace('kind: guide', 'kind: guide\nminutes: 90\nroles: [sales]'),
	'resources/lonely.md':
		'---\ntitle: Lonely\nkind: guide\nsummary: L.\nurl: https://example.com\n---\n',
	'milestones/first-deal.md': null,
	'milestones/signed.md': milestone([
		'title: Signed',
		'phase: join',
		'summary: S.',
		'team: legal',
		'window: { from: 7, to: 10 }',
		'exit: [Both signed]',
		'enablement: [{ resource: guide, lead: 7 }]',
		'steps: [{ by: partner, do: Sign }]',
	]),
	'milestones/paid.md': milestone([
		'title: Paid',
		'phase: join',
		'summary: P.',
		'team: sales',
		'window: { from: 12, to: 20 }',
		'after: [signed]',
		'partnerTypes: [reseller]',
		'enablement: [{ resource: guide, lead: -2 }]',
		'steps: [{ by: partner, do: Pay }]',
	]),
	'milestones/deal.md': milestone([
		'title: Deal',
		'phase: grow',
		'summary: D.',
		'team: sales',
		'window: { from: 0, to: 30 }',
		'activation: true',
		'exit: [Accepted]',
		'enablement: [{ resource: guide }]',
		'steps: [{ by: partner, do: Register }]',
	]),
	'milestones/review.md': milestone([
		'title: Review',
		'phase: grow',
		'after: [deal]',
		'summary: R.',
		'team: sales',
		'cadence: yearly',
		'exit: [Written down]',
		'steps: [{ by: legal, do: Read it, resource: guide }]',
	]),
};

function examine(changes: Parameters<typeof writeContent>[0] = program) {
	const folder = writeContent(changes);
	const { model, problems } = readModel(folder);
	expect(problems).toEqual([]);
	const journey = buildJourney(model, { edition: 'internal' });
	const paths = [...journey.partnerTypes.values()].map((type) => buildPath(journey, type));
	const health = findHealth(journey, paths, today);
	return {
		journey,
		health,
		report: reportHealth(health, journey, createPlaceFinder(folder, journey)),
	};
}

it('asks each team where it holds a milestone or has a step, and counts the answers', () => {
	const { health } = examine();
	// Legal: join 2 types, grow 2 types (a step). Sales: join reseller, grow 2 types. Care: nowhere.
	const asked = health.cells.map(
		({ team, phase, type, holes }) => `${team} ${phase} ${type} ${holes.map((hole) => hole.kind)}`,
	);
	expect(asked.sort()).toEqual([
		'legal grow referral ',
		'legal grow reseller ',
		'legal join referral ',
		'legal join reseller ',
		'sales grow referral no-signal',
		'sales grow reseller no-signal',
		'sales join reseller no-exit',
	]);
	expect(health.coverage).toEqual({ answered: 4, asked: 7 });
});

it('lists every hole once, with its types', () => {
	const holes = examine().health.holes.map(({ kind, entry: { id }, types }) => [kind, id, types]);
	expect(holes).toEqual([
		['no-exit', 'paid', ['reseller']],
		['no-signal', 'deal', ['referral', 'reseller']],
	]);
});

it('finds the days without a next where an ongoing phase has nothing that comes again', () => {
	const { health, report } = examine({ ...program, 'milestones/review.md': null });
	expect(health.holes.map(({ kind, entry: { id } }) => `${kind} ${id}`)).toContain(
		'unknown-days grow',
	);
	// Whoever has a part in the phase has no answer on those days.
	const own = health.cells.filter(({ team, phase }) => team === 'sales' && phase === 'grow');
	expect(own.map(({ holes }) => holes.map(({ kind }) => kind))).toEqual([
		['unknown-days', 'leads-nowhere', 'no-signal'],
		['unknown-days', 'leads-nowhere', 'no-signal'],
	]);
	const json = JSON.parse(exportHealth(report, today));
	expect(json.holes).toContainEqual(
		expect.objectContaining({ rule: 'unknown-days', address: '/phases/grow/', days: { from: 31 } }),
	);
	expect(json.questions.at(-1).holes).toContainEqual({
		rule: 'unknown-days',
		phase: 'grow',
		days: { from: 31 },
	});
});

it('has no link to a line without a repository', () => {
	const { report } = examine({ ...program, 'program.yaml': (text) => text });
	const places = report.findings.map(({ line, source }) => [line !== undefined, source]);
	expect(places.length).toBeGreaterThan(0);
	for (const place of places) expect(place).toEqual([true, undefined]);
});

it('finds the heaviest week of each role, each resource once', () => {
	// In join, reseller: in hand by day 0 (signed) rather than day 14 (paid). In grow: by day 0.
	const load = examine().health.load.map(({ phase, role, week, minutes, types }) => [
		phase.id,
		role,
		week,
		minutes,
		types,
	]);
	expect(load).toEqual([
		['join', 'sales', 0, 90, ['referral', 'reseller']],
		['grow', 'sales', 0, 90, ['referral', 'reseller']],
	]);
});

it('counts the hand-offs of each partner type', () => {
	// Reseller: signed → paid (Legal to Sales); paid → deal stays with Sales. Referral: signed → deal.
	expect(examine().health.handoffs).toEqual([
		{ type: 'referral', count: 1, stops: 3 },
		{ type: 'reseller', count: 1, stops: 4 },
	]);
});

it('leads every finding to its page and its line', () => {
	const findings = examine().report.findings.map(({ rule, address, file, line, source }) => [
		rule,
		address,
		`${file}:${line}`,
		source,
	]);
	const at = (place: string, line: number) =>
		`https://github.com/acme/journey/blob/main/docs/${place}#L${line}`;
	expect(findings).toEqual([
		['enablement-late', '/milestones/paid/', 'milestones/paid.md:9', at('milestones/paid.md', 9)],
		[
			'unused-resource',
			'/resources/lonely/',
			'resources/lonely.md:2',
			at('resources/lonely.md', 2),
		],
		['idle-team', '/teams/care/', 'teams/care.md:2', at('teams/care.md', 2)],
		['review-overdue', '/teams/legal/', 'teams/legal.md:4', at('teams/legal.md', 4)],
	]);
});

it('has the same figures as JSON', () => {
	const { report } = examine();
	const json = JSON.parse(exportHealth(report, today));
	expect(json.coverage).toEqual({ answered: 4, asked: 7, share: 4 / 7 });
	expect(json.questions).toHaveLength(7);
	expect(json.holes).toHaveLength(2);
	expect(json.findings).toHaveLength(4);
	expect(json.enablementLoad[0]).toEqual({
		phase: 'join',
		role: 'sales',
		week: 0,
		fromDay: 0,
		minutes: 90,
		partnerTypes: ['referral', 'reseller'],
	});
});
