import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { writeContent } from '../small-program.ts';

const today = '2026-11-23';
type Changes = Parameters<typeof writeContent>[0];

/** The problems of the small program with some files changed, a line each. */
async function check(changes: Changes): Promise<string[]> {
	const { problems } = await checkContent(writeContent(changes), today);
	return problems.map(
		({ severity, file, line, column, field, message }) =>
			`${severity} ${file}:${line}:${column} ${field} | ${message}`,
	);
}
const add = (line: string) => (text: string) => text.replace('---\n', `---\n${line}\n`);
const steps = (step: string) => (text: string) => text.replace(/ {2}- \{ by: partner.*/, step);

describe('what an author wrote is not lost without a word:', () => {
	it.each<[string, Changes, string]>([
		[
			'after a comma in braces',
			{
				'milestones/signed.md': steps(
					'  - { by: partner, do: Act on it, or say why not, within: 10 }',
				),
			},
			'error milestones/signed.md:9:24 steps[1].do | A comma ends this text, so “or say why not” is not part of it. Put the text in quotes: do: "Act on it, or say why not".',
		],
		[
			'after two commas in braces',
			{ 'milestones/signed.md': steps('  - { by: partner, do: Call, mail, or "write" }') },
			`error milestones/signed.md:9:24 steps[1].do | A comma ends this text, so “mail” is not part of it. Put the text in quotes: do: 'Call, mail, or "write"'.`,
		],
		[
			'after a comma, where it is the name of a field as well',
			{ 'milestones/signed.md': steps('  - { by: partner, do: Name a guide, resource }') },
			'error milestones/signed.md:9:24 steps[1].do | A comma ends this text, so “resource” is not part of it.',
		],
		[
			'after a comma, with a colon in it',
			{ 'milestones/signed.md': steps('  - { by: partner, do: Act, but mind: be quick }') },
			'error milestones/signed.md:9:24 steps[1].do | A comma ends this text, so “but mind” is not part of it. Put the text in quotes: do: "Act, but mind: be quick".',
		],
		[
			'a word in braces without a value',
			{ 'milestones/signed.md': steps('  - { by: partner, do: "Act", resource }') },
			'error milestones/signed.md:9:31 steps[1].resource | “resource” has no value.',
		],
		[
			'an unknown field without a value',
			{ 'milestones/signed.md': add('niveau:') },
			'error milestones/signed.md:2:1 niveau | There is no field called “niveau” here.',
		],
		[
			'after a #',
			{
				'milestones/signed.md': (text) =>
					text.replace('title: Signed', 'title: Deal #1 registered'),
			},
			'warning milestones/signed.md:2:8 title | What stands after # is not read. Put the text in quotes: title: "Deal #1 registered"',
		],
		[
			'after a # in a list',
			{
				'milestones/signed.md': (text) =>
					text.replace('exit: [It is written down]', 'exit:\n  - Deal #1 is written down'),
			},
			'warning milestones/signed.md:7:5 exit[1] | What stands after # is not read. Put the text in quotes: - "Deal #1 is written down"',
		],
		[
			'after a # in braces',
			{ 'milestones/signed.md': steps('  - { by: partner, do: Deal #1 is looked at }') },
			'error milestones/signed.md:9:24  | What stands after # is not read, nor is the bracket at the end of the line.',
		],
		[
			'a text that begins with #',
			{ 'program.yaml': (text) => `${text}tagline: #1 in sales\n` },
			'warning program.yaml:4:10 tagline | What stands after # is not read. Put the text in quotes: tagline: "#1 in sales"',
		],
		[
			'a color that begins with #',
			{ 'program.yaml': (text) => `${text}theme:\n  accent: #1f4fd8\n` },
			'warning program.yaml:5:11 theme.accent | What stands after # is not read.',
		],
		[
			'a text that is “null”',
			{ 'milestones/signed.md': add('ifMissed: null') },
			'error milestones/signed.md:2:11 ifMissed | “null” is read as nothing. Put it in quotes: ifMissed: "null".',
		],
		[
			'a text that is a number',
			{ 'milestones/signed.md': add('ifMissed: 1e3') },
			'error milestones/signed.md:2:11 ifMissed | “1e3” is read as a number. Put it in quotes: ifMissed: "1e3".',
		],
		[
			'an anchor that nothing refers to',
			{ 'milestones/signed.md': add('ifMissed: &Co. decides') },
			'error milestones/signed.md:2:11 ifMissed | A text that begins with & needs quotes around it: ifMissed: "&Co. decides".',
		],
		[
			'an exclamation mark that stands alone',
			{ 'milestones/signed.md': add('ifMissed: ! Call at once') },
			'error milestones/signed.md:2:11 ifMissed | A text that begins with ! needs quotes around it: ifMissed: "! Call at once".',
		],
		[
			'a backslash in double quotes',
			{ 'milestones/signed.md': add('ifMissed: "See C:\\temp"') },
			'error milestones/signed.md:2:11 ifMissed | In double quotes “\\t” is a sign of its own.',
		],
		[
			'a backslash before the last quote',
			{ 'milestones/signed.md': add('ifMissed: "See C:\\"') },
			'error milestones/signed.md:2:11  | A quote is opened here and not closed.',
		],
		[
			'brackets in the place of a text',
			{ 'milestones/signed.md': add('ifMissed: []') },
			'error milestones/signed.md:2:11 ifMissed | This must be text; found a list',
		],
		[
			'after a bracket that ends its group too early',
			{ 'teams/sales.md': add('contact: { channel: } #sales }') },
			'warning teams/sales.md:2:23 contact | What stands after # is not read, and it has a bracket in it: “#sales }”.',
		],
		[
			'a number with more figures than are shown',
			{ 'plays/call.md': add('within: 007') },
			'error plays/call.md:2:9 within | “007” is read as 7. Write 7.',
		],
		[
			'a star at the beginning',
			{ 'milestones/signed.md': add('ifMissed: *Talk') },
			'error milestones/signed.md:2:11  | A text that begins with * or & needs quotes around it.',
		],
		[
			'a bracket that stays open',
			{ 'milestones/signed.md': add('ifMissed: [Talk to us') },
			'error milestones/signed.md:2:11  | A bracket is opened here and not closed.',
		],
		[
			'the lines of a text that has one',
			{ 'milestones/signed.md': add('ifMissed: |\n  One.\n  Two.') },
			'error milestones/signed.md:2:11 ifMissed | This is one line. Join its lines',
		],
	])('%s', async (_, changes, expected) => {
		const found = await check(changes);
		const match = found.find((line) => line.startsWith(expected));
		expect(match, found.join('\n')).toBeDefined();
		expect(found, found.join('\n')).toHaveLength(1);
	});

	it.each<[string, Changes]>([
		[
			'a note after a number or an id',
			{ 'milestones/signed.md': (text) => text.replace('team: sales', 'team: sales # who else') },
		],
		['a note on a line of its own', { 'milestones/signed.md': add('# Deal 1') }],
		[
			'a note after a text in quotes',
			{ 'milestones/signed.md': add('ifMissed: "We talk." # as ever') },
		],
		[
			'an anchor that is referred to',
			{
				'milestones/signed.md': add(
					'ifMissed: &missed We talk.\nbyType: { reseller: { ifMissed: *missed } }',
				),
			},
		],
		['lines that fold into one', { 'milestones/signed.md': add('ifMissed: >\n  We\n  talk.') }],
		[
			'an empty field in braces',
			{ 'milestones/signed.md': steps('  - { by: partner, do: Act, resource: guide, role: }') },
		],
	])('%s is no text that is lost', async (_, changes) => {
		expect(await check(changes)).toEqual([]);
	});
});

describe('one problem hides no other of its file:', () => {
	it.each<[string, Changes, string[]]>([
		[
			'an unknown field, a wrong type, a rule between fields, an id that leads nowhere and its text',
			{
				'milestones/signed.md': (text) =>
					`${text.replace('window: { from: 5, to: 25 }', 'niveau: 1\ntrack: 5\nteam2:').replace('do: Say yes', 'do: 5').replace('resource: guide', 'resource: gide')}\n# Big\n`,
			},
			['niveau', 'window', 'track', 'team2', 'steps[1].do', 'steps[1].resource', ''],
		],
		[
			'a field that is written twice',
			{
				'teams/sales.md': (text) =>
					text.replace(
						'title: Sales',
						'title: Sales\ntitle: Sellers\nsumary: x\ncontact: { team: no }',
					),
			},
			['', 'sumary', 'contact.team'],
		],
		[
			'a line that cannot be read',
			{
				'resources/guide.md': (text) =>
					`${text.replace('title: Guide', 'title: Day 1: guide')}\n# Big\n`,
			},
			['', ''],
		],
		[
			'program.yaml',
			{
				'program.yaml': 'name: 5\nvendor: Acme\nurl: https://a.example\ncontact: { team: none }\n',
			},
			['name', 'contact.team'],
		],
		[
			'a field that is none, a rule of the journey, and a link that leads nowhere',
			{
				'milestones/signed.md': (text) =>
					`${text.replace('team:', 'foo: bar\ntrack: nix\nfriction:\n  - { signal: Late, day: 430, team: sales }\nteam:')}\n[x](/nix/)\n`,
			},
			['foo', 'friction[1].day', 'track', ''],
		],
		[
			'a number that is too small, a window, a friction day, an id and a link',
			{
				'milestones/signed.md': (text) =>
					`${text.replace('to: 25 }', 'to: 99 }\nafter: [none]').replace('resource: guide', 'resource: guide, within: -1').replace('team:', 'friction:\n  - { signal: Late, day: 430, team: sales }\nteam:')}\n[x](/nix/)\n`,
			},
			['after[1]', 'friction[1].day', 'steps[1].within', 'window', ''],
		],
		[
			'a title that is too long, its review and its text',
			{
				'resources/guide.md': (text) =>
					`${text.replace('title: Guide', `title: ${'Long '.repeat(30)}\nreviewed: 2020-01-01\naccess: portal`)}\n![](none.png)\n`,
			},
			['reviewed', 'title', '', ''],
		],
		[
			'a field that cannot be done without, and the links and pictures of its text',
			{
				'phases/join.md': (text) =>
					`${text.replace('days: 30', 'days: x')}\n[x](/nix/) ![A](none.png)\n`,
			},
			['days', '', ''],
		],
		[
			'a field of program.yaml that is none, and its address',
			{
				'program.yaml':
					'name: Acme\nvendor: Acme\nurl: https://a.example/b\nfoo: bar\ntheme: { logo: none.svg }\n',
			},
			['foo', 'theme.logo', 'url'],
		],
	])('%s', async (_, changes, fields) => {
		const { problems } = await checkContent(writeContent(changes), today);
		expect(problems.map(({ field }) => field).sort(), JSON.stringify(problems, null, 1)).toEqual(
			[...fields].sort(),
		);
	});
});

describe('a number of working days is whole, and a text says what it counts:', () => {
	const whole = 'This must be a whole number of working days, from 0; found ';
	it.each<[string, string]>([
		['-1', `${whole}“-1”`],
		['1.5', `${whole}“1.5”`],
		['"-1"', `${whole}“-1”`],
		['"1.5"', `${whole}“1.5”`],
		['"1,5"', `${whole}“1,5”`],
		['"2"', 'A number of working days has no quotes. Write 2,'],
		['1e3', '“1e3” is read as 1000. Write 1000.'],
	])('%s', async (written, expected) => {
		const found = await check({ 'plays/call.md': add(`within: ${written}`) });
		expect(found).toEqual([
			expect.stringContaining(`error plays/call.md:2:9 within | ${expected}`),
		]);
		const inStep = await check({
			'milestones/signed.md': (text) =>
				text.replace('resource: guide', `resource: guide, within: ${written}`),
		});
		expect(inStep.join()).toContain(`steps[1].within | ${expected}`);
	});

	it.each(['0', '2', '48 hours', '"2 days"', '2–3 days'])('%s is right', async (written) => {
		expect(await check({ 'plays/call.md': add(`within: ${written}`) })).toEqual([]);
	});
});

it('a text in brackets gets quotes and no dash, and one in a list a dash', async () => {
	const swapExit = (exit: string) => (text: string) => text.replace(/^exit: .*$/m, exit);
	expect(await check({ 'milestones/signed.md': swapExit('exit: [a, 5]') })).toEqual([
		expect.stringMatching(/Put it in quotes: "5"\.$/),
	]);
	expect(await check({ 'milestones/signed.md': swapExit('exit:\n  - 5') })).toEqual([
		expect.stringMatching(/Put it in quotes: - "5"\.$/),
	]);
});

describe('what follows from a field that is wrong is not said as well:', () => {
	it.each<[string, Changes, string[]]>([
		['exit', { 'milestones/signed.md': (text) => text.replace(/exit: .*/, 'exit: yes') }, ['exit']],
		[
			'steps',
			{ 'milestones/signed.md': (text) => text.replace('{ by: partner', '{ by: 5') },
			['steps[1].by'],
		],
		[
			'window',
			{
				'milestones/signed.md': (text) =>
					text
						.replace('from: 5', 'from: x')
						.replace(
							'team:',
							'friction:\n  - { signal: Late, day: 4, team: sales, play: call }\nteam:',
						),
			},
			['window.from'],
		],
		[
			'friction',
			{ 'milestones/first-deal.md': (text) => text.replace('after: 30', 'aftr: 30') },
			['friction[1].aftr'],
		],
		[
			'the days of a phase',
			{ 'phases/join.md': (text) => text.replace('days: 30', 'days: x') },
			['days'],
		],
		[
			'the tracks of a phase',
			{
				'phases/join.md': (text) => text.replace('id: talk', 'id: 5'),
				'milestones/signed.md': (text) => text.replace('team:', 'track: talk\nteam:'),
			},
			['tracks[1].id'],
		],
		[
			'an entry that may be internal',
			{
				'teams/sales.md': (text) => text.replace('title:', 'internal: maybe\ntitle:'),
				'plays/call.md': (text) => `${text}[Sales](/teams/sales/)\n`,
				'resources/guide.md': (text) => `${text}[Sales](/teams/sales/) [Say](#say-it)\n`,
			},
			['internal'],
		],
		[
			'a partner type that a text is for',
			{
				'partner-types/reseller.md': (text) => text.replace('title: Reseller', ''),
				'resources/guide.md': null,
				'resources/guide.mdx':
					'---\ntitle: Guide\nkind: guide\nsummary: How.\n---\n<For types="reseller">\nYes.\n</For>\n',
			},
			['title'],
		],
		[
			'an address',
			{ 'resources/guide.md': '---\ntitle: Guide\nkind: guide\nsummary: How.\nurl: none\n---\n' },
			['url'],
		],
	])('%s', async (_, changes, fields) => {
		const { problems } = await checkContent(writeContent(changes), today);
		expect(problems.map(({ field }) => field).sort(), JSON.stringify(problems, null, 1)).toEqual(
			[...fields].sort(),
		);
	});
});

describe('YAML that cannot be read is said in an author’s words:', () => {
	it.each<[string, Changes, string]>([
		[
			'a no-break space',
			{ 'teams/sales.md': (text) => text.replace('title: ', 'title:\u00a0') },
			'teams/sales.md:2:7  | The space after this sign is a no-break space',
		],
		[
			'a wide colon',
			{ 'teams/sales.md': (text) => text.replace('title: ', 'title：') },
			'teams/sales.md:2:6  | This colon is a wide one',
		],
		[
			'curly quotes',
			{ 'teams/sales.md': (text) => text.replace('title: Sales', 'title: “Day 1: kickoff”') },
			'teams/sales.md:2:8  | These are typographic quotes, which are part of the text. Write straight ones around it: "Day 1: kickoff".',
		],
		[
			'a second line of dashes',
			{ 'metrics/m.yaml': '---\ntitle: M\ndefinition: D\n---\n' },
			'metrics/m.yaml:4:1  | A second line of dashes or dots ends the fields here.',
		],
		[
			'an @ at the beginning',
			{ 'teams/sales.md': add('escalation: @acme/sales') },
			'teams/sales.md:2:13  | A text that begins with @ needs quotes around it.',
		],
		[
			'a quote that stays open',
			{ 'teams/sales.md': add("escalation: 'tis the lead") },
			'teams/sales.md:2:13  | A quote is opened here and not closed.',
		],
		[
			'words after a quote',
			{ 'teams/sales.md': add('escalation: "The lead" decides') },
			'teams/sales.md:2:',
		],
		[
			'a backslash that begins nothing',
			{ 'teams/sales.md': add('escalation: "C:\\data"') },
			'teams/sales.md:2:',
		],
	])('%s', async (_, changes, expected) => {
		const found = await check(changes);
		expect(
			found.some((line) => line.startsWith(`error ${expected}`)),
			found.join('\n'),
		).toBe(true);
	});
});
