import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { smallProgram, writeContent } from '../small-program.ts';

const today = '2026-11-23';
type Slip = [file: string, right: string, wrong: string, expected: string];

/** The problems of the small program with one slip in it, a line each. */
async function check(file: string, right: string, wrong: string): Promise<string[]> {
	const before = smallProgram[file] ?? '';
	if (!before.includes(right)) throw new Error(`${file} has no “${right}”.`);
	const folder = writeContent({ [file]: before.replace(right, wrong) });
	const { problems } = await checkContent(folder, today);
	return problems.map((one) => `${one.file}:${one.line}:${one.column} ${one.message}`);
}

async function expectOne([file, right, wrong, expected]: Slip): Promise<void> {
	const found = await check(file, right, wrong);
	expect(found, found.join('\n')).toHaveLength(1);
	expect(found[0]).toContain(`${file}:${expected}`);
}

const [signed, deal, join] = [
	'milestones/signed.md',
	'milestones/first-deal.md',
	'phases/join.md',
] as const;
const step = '{ by: partner, role: sales, do: Say yes, resource: guide }';

describe('a space or a colon is missing in a group, and nothing else is said:', () => {
	const space = 'A space is missing after the colon. Write';
	const colon = 'A colon is missing. Write';
	it.each<Slip>([
		[signed, 'to: 25 }', 'to:25 }', `7:20 ${space} “to: 25”.`],
		[signed, 'from: 5', 'from:5', `7:11 ${space} “from: 5”.`],
		[signed, 'to: 25 }', 'to 25 }', `7:20 ${colon} “to: 25”.`],
		[signed, 'by: partner', 'by:partner', `9:7 ${space} “by: partner”.`],
		[signed, 'by: partner', 'by partner', `9:7 ${colon} “by: partner”.`],
		[signed, 'do: Say yes', 'do:Say yes', `9:33 ${space} “do: Say yes”.`],
		[signed, step, '{ by: sales, do: Say yes, within:2 }', `9:31 ${space} “within: 2”.`],
		[signed, step, '{ by: sales, do: Say yes, within 2 }', `9:31 ${colon} “within: 2”.`],
		[deal, 'after: 30', 'after:30', `11:24 ${space} “after: 30”.`],
		[deal, 'signal: No deal', 'signal:No deal', `11:7 ${space} “signal: No deal”.`],
		[join, '{ id: talk', '{ id talk', `9:7 ${colon} “id: talk”.`],
		[
			signed,
			'Say yes, resource: guide',
			'Say yes, resource guide',
			'9:46 “resource guide” has no value. Write “resource: guide”, or put the whole text in quotes: do: "Say yes, resource guide".',
		],
		['program.yaml', 'vendor', 'roles: { sales:Sales }\nvendor', `2:10 ${space} “sales: Sales”.`],
		[signed, '{ from: 5, to: 25 }', '\n  from: 5\n  to:25', `9:6 ${space} “to: 25”.`],
		[signed, '{ from: 5, to: 25 }', '\n  from:5\n  to: 25', `8:8 ${space} “from: 5”.`],
		[signed, '{ from: 5, to: 25 }', '\n  from: 5\n  to 25', '9:3 This line has no colon'],
		[signed, '{ from: 5, to: 25 }', '\n  from:5', `8:3 ${space} “from: 5”.`],
		[signed, step, 'by:partner', `9:5 ${space} “by: partner”.`],
		[signed, step, 'by: partner\n    do: Say yes\n    within:2', `11:12 ${space} “within: 2”.`],
	])('%s: %s → %s', async (...slip) => expectOne(slip));
});

describe('of an id that leads nowhere is said that it does, and nothing else:', () => {
	it.each<Slip>([
		[deal, 'phase: grow', 'phase: begin', '3:8 There is no phase called “begin”.'],
		[signed, 'phase: join', 'phase: begin', '3:8 There is no phase called “begin”.'],
		[
			deal,
			'activation',
			'partnerTypes: [broker]\nactivation',
			'8:16 There is no partner type called “broker”.',
		],
		[
			signed,
			'window:',
			'partnerTypes: [broker]\nbyType: { reseller: { team: sales } }\nwindow:',
			'7:16 There is no partner type called “broker”.',
		],
		[
			'partner-types/reseller.md',
			'summary',
			'phases: [begin]\nsummary',
			'3:10 There is no phase called “begin”.',
		],
		[signed, 'resource: guide', 'resource: nope', '9:56 There is no resource called “nope”.'],
		[
			signed,
			step,
			`{ by: partner, do: Say yes }\nenablement:\n  - { resource: nope }`,
			'11:17 There is no resource called “nope”.',
		],
		[deal, 'play: call', 'play: nope', '11:54 There is no play called “nope”.'],
		[signed, 'by: partner', 'by: nope', '9:11 There is no team called “nope”.'],
		[
			'resources/guide.md',
			'summary:',
			'roles: [nope]\nsummary:',
			'4:9 There is no role called “nope”.',
		],
	])('%s: %s → %s', async (...slip) => expectOne(slip));

	it('not of the only milestone of a team', async () => {
		const folder = writeContent({
			'teams/desk.md': '---\ntitle: Desk\nsummary: Decides.\n---\n',
			[signed]: (text) => text.replace('team: sales', 'team: dsek'),
		});
		const { problems } = await checkContent(folder, today);
		expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
			`${signed} unknown-reference`,
		]);
	});

	it('not of links to a milestone whose phase is unknown', async () => {
		const folder = writeContent({
			[signed]: (text) => text.replace('phase: join', 'phase: begin'),
			'resources/guide.md': (text) => `${text}[Signed](/milestones/signed/)\n`,
		});
		const { problems } = await checkContent(folder, today);
		expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
			`${signed} unknown-reference`,
		]);
	});
});

describe('spaces before a field are told at that field:', () => {
	const spaces = 'Spaces stand before this field';
	it.each<Slip>([
		['program.yaml', '.com\n', '.com\n locale: en\n', `4:2 ${spaces}`],
		[
			'program.yaml',
			'https://partners.example.com\n',
			'"https://a.example"\n locale: en\n',
			'4:1 This line does not stand below the one it belongs to.',
		],
		['program.yaml', '.com\n', '.com\n contact: { team: sales }\n', `4:2 ${spaces}`],
		['program.yaml', '.com\n', '.com\nportal: https://a.example\n  locale: en\n', `5:3 ${spaces}`],
		[
			'program.yaml',
			'.com\n',
			'.com\nrepository:\n  url: https://github.com/a/b\n   branch: main\n',
			'6:4 More spaces stand before this field than before the one above it.',
		],
		[
			'resources/guide.md',
			'kind: guide\n',
			'url: https://a.example/x\n kind: guide\n',
			`4:2 ${spaces}`,
		],
		['teams/sales.md', 'Sales\n', 'Sales 10:30\n order: 1\n', `3:2 ${spaces}`],
	])('%s: %s → %s', async (...slip) => expectOne(slip));
});

describe('a field that is misspelled, cut or empty is told once, where it stands:', () => {
	const metric = 'metrics/deals.yaml';
	const unknown = (name: string) => `There is no field called “${name}” here.`;
	it.each<Slip>([
		[signed, 'window:', 'windowx:', `7:1 ${unknown('windowx')}`],
		[signed, 'window:', 'Window:', `7:1 ${unknown('Window')}`],
		[deal, 'cadence:', 'cadencex:', `7:1 ${unknown('cadencex')}`],
		[join, 'days:', 'daysx:', `7:1 ${unknown('daysx')}`],
		['phases/grow.md', 'ongoing:', 'Ongoing:', `7:1 ${unknown('Ongoing')}`],
		[signed, 'title: Signed', 'title: #1 has signed', '2:8 What stands after # is not read.'],
		[signed, 'steps:', 'steps', '8:1 This line has no colon'],
		[deal, 'friction:', 'friction', '10:1 This line has no colon'],
		[signed, 'steps:\n  -', 'steps\n-', '8:1 This line has no colon'],
		[
			'program.yaml',
			'vendor',
			'roles: { sales: , technical: Technical }\nvendor',
			'2:10 “sales” has no value. Write',
		],
		['program.yaml', 'vendor', 'roles:\n  sales:\nvendor', '3:3 “sales” has no value. Write'],
	])('%s: %s → %s', async (...slip) => expectOne(slip));

	it.each(['direction', 'target'])('%s of a metric', async (name) => {
		const text = 'title: Deals\ndefinition: Deals won.\ntarget: 2\ndirection: at-least\n';
		const folder = writeContent({ [metric]: text.replace(`${name}:`, `${name}x:`) });
		const { problems } = await checkContent(folder, today);
		expect(problems.map(({ message }) => message)).toEqual([
			expect.stringContaining(unknown(`${name}x`)),
		]);
	});

	it('a title that is cut stops the build', async () => {
		const folder = writeContent({ [signed]: (text) => text.replace('title: ', 'title: #') });
		const { problems } = await checkContent(folder, today);
		expect(problems.map(({ severity }) => severity)).toEqual(['error']);
	});
});
