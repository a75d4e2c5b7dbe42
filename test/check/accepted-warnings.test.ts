import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatReport } from '../../src/check/format-report.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { findHealth } from '../../src/domain/health.ts';
import { reportHealth } from '../../src/domain/health-report.ts';
import { buildPath } from '../../src/domain/path.ts';
import { writeContent } from '../small-program.ts';

const today = '2026-11-23';
type Changes = Parameters<typeof writeContent>[0];
const add = (line: string) => (text: string) => text.replace('---\n', `---\n${line}\n`);

async function check(changes: Changes): Promise<string[]> {
	const { problems } = await checkContent(writeContent(changes), today);
	return problems.map(
		({ severity, file, line, field, rule, message }) =>
			`${severity} ${file}:${line} ${field} ${rule} | ${message}`,
	);
}

/** Nothing is due from day 26 to day 57. */
const longWait = (text: string) => text.replace('days: 30', 'days: 57');
const accepting = (rule: string) => add(`accepted: [{ rule: ${rule}, because: They travel }]`);

describe('a warning that its file accepts', () => {
	it('is not repeated', async () => {
		expect(await check({ 'phases/join.md': longWait })).toHaveLength(1);
		expect(
			await check({ 'phases/join.md': (text) => accepting('long-wait')(longWait(text)) }),
		).toEqual([]);
	});

	it('is that of its rule and its file only', async () => {
		const found = await check({
			'phases/join.md': longWait,
			'teams/sales.md': accepting('long-wait'),
		});
		expect(found.map((line) => line.split(' |')[0])).toEqual([
			'warning phases/join.md:2  long-wait',
			'warning teams/sales.md:2 accepted[1].rule acceptance-unneeded',
		]);
	});

	it('may be one of program.yaml and one of a text', async () => {
		expect(
			await check({
				'program.yaml': (text) =>
					`${text}locale: nl\naccepted: [{ rule: language, because: English is fine }]\n`,
				'resources/guide.md': (text) =>
					`${accepting('link-to-internal')(text)}\n[x](/plays/call/)\n`,
			}),
		).toEqual([]);
	});

	it('is no error', async () => {
		const found = await check({
			'milestones/signed.md': (text) =>
				accepting('unknown-reference')(text).replace('team: sales', 'team: saels'),
		});
		expect(found).toEqual([expect.stringContaining('no team called “saels”')]);
	});

	it('is listed under Health with its reason, and not found there', async () => {
		const folder = writeContent({
			'phases/join.md': (text) => accepting('long-wait')(longWait(text)),
		});
		const { model } = await checkContent(folder, today);
		const journey = buildJourney(model, { edition: 'internal' });
		const paths = [...journey.partnerTypes.values()].map((type) => buildPath(journey, type));
		const report = reportHealth(findHealth(journey, paths, today), journey, () => undefined);
		expect(report.findings).toEqual([]);
		expect(report.accepted).toEqual([
			expect.objectContaining({ rule: 'long-wait', title: 'Join', message: 'They travel' }),
		]);
		const shown = buildJourney(model, { edition: 'public' });
		expect(JSON.stringify([...shown.phases])).not.toContain('They travel');
	});
});

it('an unknown rule that is accepted is an error that names the nearest', async () => {
	expect(await check({ 'phases/join.md': accepting('long-waits') })).toEqual([
		expect.stringContaining('“long-waits” is none of the choices. Did you mean “long-wait”?'),
	]);
});

it('an acceptance that answers nothing is a warning', async () => {
	expect(await check({ 'phases/join.md': accepting('long-wait') })).toEqual([
		'warning phases/join.md:2 accepted[1].rule acceptance-unneeded | There is no warning “long-wait” at this file any more. Remove it here.',
	]);
});

it('what is so for several partner types is one line that names them', async () => {
	const types = {
		'partner-types/agent.md': '---\ntitle: Agent\nsummary: Refers.\n---\n',
		'partner-types/builder.md': '---\ntitle: Builder\nsummary: Builds.\n---\n',
	};
	const found = await check({
		...types,
		'phases/join.md': longWait,
		'milestones/signed.md': add('enablement: [{ resource: guide }]'),
		'resources/guide.md': add('minutes: 481'),
	});
	expect(found).toEqual([
		expect.stringContaining(
			'From day 26 to day 57 nothing is due for “Agent”, “Builder” and “Reseller” (32 days).',
		),
		expect.stringContaining(
			'In days 0 to 6, “Agent”, “Builder” and “Reseller” (Sales) have 8 hours of enablement',
		),
	]);
});

describe('texts past their review date', () => {
	const overdue = add('reviewed: 2026-01-01');
	const folderWith = (changes: Changes) =>
		checkContent(writeContent(changes), today).then(({ problems, files }) => ({ problems, files }));
	const several = {
		'milestones/signed.md': overdue,
		'milestones/first-deal.md': overdue,
		'resources/guide.md': overdue,
		'phases/join.md': overdue,
		'teams/sales.md': overdue,
	};

	it('are one line a team', async () => {
		const { problems, files } = await folderWith({
			...several,
			'phases/join.md': add('team: sales\nreviewed: 2026-01-01'),
		});
		const text = formatReport(problems, 'content', files);
		expect(text).toContain(
			'3 texts of “Sales” are past their review date. To see each: npm run check -- --all',
		);
		expect(text).toContain('2 texts of no team are past their review date.');
		expect(text).not.toContain('to be read again by');
		expect(text).toContain('5 warnings in 5 files');
	});

	it('are each a line where all are asked for, and where there is one', async () => {
		const { problems, files } = await folderWith(several);
		const all = formatReport(problems, 'content', files, { all: true });
		expect(all.match(/to be read again by/g)).toHaveLength(5);
		const one = await folderWith({ 'teams/sales.md': overdue });
		expect(formatReport(one.problems, 'content', one.files)).toContain('to be read again by');
	});
});
