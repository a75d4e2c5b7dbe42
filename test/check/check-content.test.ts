import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { writeContent } from '../small-program.ts';

const today = '2026-11-23';
type Changes = Parameters<typeof writeContent>[0];

/** The problems of the small program with some files changed, a line each. */
async function check(changes: Changes = {}): Promise<string[]> {
	const { problems } = await checkContent(writeContent(changes), today);
	return problems.map(
		({ severity, file, line, column, field, message, edition }) =>
			`${severity} ${file}:${line}:${column} ${field}${edition ? ` (${edition})` : ''} | ${message}`,
	);
}

/** Puts a line into the front matter. */
const add = (line: string) => (text: string) => text.replace('---\n', `---\n${line}\n`);
/** Replaces a part of a file that must be there. */
const swap = (from: string, to: string) => (text: string) => {
	if (!text.includes(from)) throw new Error(`The small program has no “${from}”.`);
	return text.replace(from, to);
};
const body = (text: string) => (file: string) => `${file}${text}\n`;
const mdx = (text: string): Changes => ({
	'resources/guide.md': null,
	'resources/guide.mdx': `---\ntitle: Guide\nkind: guide\nsummary: How to say yes.\n---\n${text}\n`,
});

it('finds nothing wrong with a program that is right', async () => {
	expect(await check()).toEqual([]);
});

describe('an error', () => {
	const errors: [name: string, changes: Changes, place: string, message: string][] = [
		[
			'code that the content allows itself',
			{ 'program.yaml': (text) => `${text}mdx: { code: true }\n` },
			'program.yaml:4:14 mdx.code',
			'The content cannot allow code for itself. Remove this line. Whoever builds the site allows it, with JOURNEY_MDX_CODE=1.',
		],
		[
			'a missing program.yaml',
			{ 'program.yaml': null },
			'program.yaml:1:1 ',
			'There is no program.yaml. Write one',
		],
		[
			'program.yml',
			{ 'program.yaml': null, 'program.yml': 'name: x' },
			'program.yaml:1:1 ',
			'found “program.yml”. Rename it to “program.yaml”',
		],
		[
			'a team at the address of the matrix',
			{ 'teams/matrix.md': '---\ntitle: Matrix\nsummary: We keep it.\n---\n' },
			'teams/matrix.md:2:1 ',
			'Give the file another name, such as “matrix-team”',
		],
		[
			'a file name that is too long for what is made from it',
			{ [`plays/${'a'.repeat(101)}.md`]: '---\ntitle: Long\nsummary: Long.\nteam: sales\n---\n' },
			`plays/${'a'.repeat(101)}.md:1:1 `,
			'this one has 101 letters. Shorten it to 100 or fewer',
		],
		[
			'an earlier id that is too long for what is made from it',
			{ 'plays/call.md': add(`formerly: [${'a'.repeat(101)}]`) },
			'plays/call.md:2:12 formerly[1]',
			'single dashes, 100 at most',
		],
		[
			'text that is not UTF-8',
			{ 'teams/sales.md': new Uint8Array([0x2d, 0xff, 0xfe]) },
			'teams/sales.md:1:1 ',
			'Save it as UTF-8',
		],
		[
			'a file ending in .markdown',
			{ 'plays/x.markdown': '---\n---\n' },
			'plays/x.markdown:1:1 ',
			'Rename it to “x.md”',
		],
		[
			'a file ending in .yml',
			{ 'glossary/x.yml': 'title: x' },
			'glossary/x.yml:1:1 ',
			'Rename it to “x.yaml”',
		],
		[
			'a file name that is no id',
			{ 'plays/Call Me.md': '---\n---\n' },
			'plays/Call Me.md:1:1 ',
			'Rename it to “call-me.md”',
		],
		[
			'a team called partner',
			{ 'teams/partner.md': '---\ntitle: P\nsummary: P.\n---\n' },
			'teams/partner.md:1:1 ',
			'No team may be called “partner”',
		],
		[
			'two files of one id',
			{ 'milestones/join/signed.md': '---\n---\n' },
			'milestones/signed.md:1:1 ',
			'exists already in milestones/join/signed.md',
		],
		[
			'no front matter',
			{ 'teams/sales.md': 'Hello' },
			'teams/sales.md:1:1 ',
			'between two lines of three dashes',
		],
		[
			'front matter that is not closed',
			{ 'teams/sales.md': '---\ntitle: Sales\n' },
			'teams/sales.md:2:1 ',
			'The fields have no end.',
		],
		[
			'YAML that cannot be read',
			{ 'teams/sales.md': swap('title: Sales', 'title: [open') },
			'teams/sales.md:',
			'opened here and not closed',
		],
		[
			'a colon without quotes',
			{ 'teams/sales.md': swap('title: Sales', 'title: Day 1: kickoff') },
			'teams/sales.md:2:',
			'needs quotes around it',
		],
		[
			'a key that is written twice',
			{ 'teams/sales.md': add('title: Twice') },
			'teams/sales.md:3:1 ',
			'written twice',
		],
		[
			'a custom tag',
			{ 'teams/sales.md': add('order: !!js/function x') },
			'teams/sales.md:2:',
			'a tag',
		],
		[
			'an unknown key',
			{ 'teams/sales.md': add('titel: Sales') },
			'teams/sales.md:2:1 titel',
			'no field called “titel” here. Did you mean “title”?',
		],
		[
			'an unknown key inside a group',
			{ 'milestones/signed.md': swap('role: sales', 'rolle: sales') },
			'milestones/signed.md:9:20 steps[1].rolle',
			'Did you mean “role”?',
		],
		[
			'a prototype key',
			{ 'teams/sales.md': add('__proto__: { title: x }') },
			'teams/sales.md:2:1 __proto__',
			'no field called “__proto__”',
		],
		[
			'a wrong type',
			{ 'phases/join.md': swap('order: 1', 'order: first') },
			'phases/join.md:3:8 order',
			'must be a number; found “first”. Write for example “order: 2”',
		],
		[
			'a number with a fraction',
			{ 'phases/join.md': swap('days: 30', 'days: 30.5') },
			'phases/join.md:7:7 days',
			'must be a whole number; found “30.5”',
		],
		[
			'a missing field',
			{ 'phases/join.md': swap('goal: Signed\n', '') },
			'phases/join.md:2:1 goal',
			'“goal” is missing. Write for example',
		],
		[
			'an empty key for a required field',
			{ 'phases/join.md': swap('goal: Signed', 'goal:') },
			'phases/join.md:5:1 goal',
			'“goal” is missing',
		],
		[
			'a word that is none of the choices',
			{ 'resources/guide.md': swap('kind: guide', 'kind: giude') },
			'resources/guide.md:3:7 kind',
			'Did you mean “guide”?',
		],
		[
			'a text that is too long',
			{ 'milestones/signed.md': swap('title: Signed', `title: ${'é'.repeat(61)}`) },
			'milestones/signed.md:2:8 title',
			'has 61 characters. Shorten it to 60',
		],
		[
			'an address that is not https',
			{ 'resources/guide.md': add('url: http://example.com') },
			'resources/guide.md:2:6 url',
			'begins with https://',
		],
		[
			'an address with a login',
			{ 'resources/guide.md': add('url: https://me:pw@example.com') },
			'resources/guide.md:2:6 url',
			'no user name',
		],
		[
			'an address that runs code',
			{ 'resources/guide.md': add('url: javascript:alert(1)') },
			'resources/guide.md:2:6 url',
			'begins with https://',
		],
		[
			'a date that is none',
			{ 'teams/sales.md': add('reviewed: 2026-13-01') },
			'teams/sales.md:2:11 reviewed',
			'year-month-day',
		],
		[
			'an unknown reference',
			{ 'milestones/signed.md': swap('team: sales', 'team: saels') },
			'milestones/signed.md:5:7 team',
			'no team called “saels”. Did you mean “sales”? Choices: sales.',
		],
		[
			'an unknown role',
			{ 'milestones/signed.md': swap('role: sales', 'role: selling') },
			'milestones/signed.md:9:26 steps[1].role',
			'no role called “selling”',
		],
		[
			'a step by nobody',
			{ 'milestones/signed.md': swap('by: partner, role: sales', 'by: partnr') },
			'milestones/signed.md:9:11 steps[1].by',
			'Did you mean “partner”?',
		],
		[
			'an empty list of partner types',
			{ 'milestones/signed.md': add('partnerTypes: []') },
			'milestones/signed.md:2:15 partnerTypes',
			'Name at least one partner type',
		],
		[
			'a reference to a draft',
			{ 'resources/guide.md': add('draft: true') },
			'milestones/first-deal.md:13:56 steps[1].resource',
			'is a draft',
		],
		[
			'a reference from program.yaml',
			{ 'program.yaml': (text) => `${text}contact: { team: none }\n` },
			'program.yaml:4:18 contact.team',
			'no team called “none”',
		],
		[
			'two phases of one order',
			{ 'phases/grow.md': swap('order: 2', 'order: 1') },
			'phases/join.md:3:8 order',
			'has the order 1 as well',
		],
		[
			'a phase after one that never ends',
			{ 'phases/grow.md': swap('order: 2', 'order: 0') },
			'phases/join.md:3:8 order',
			'comes after “Grow”, which never ends',
		],
		[
			'a phase with no length',
			{ 'phases/join.md': swap('days: 30\n', '') },
			'phases/join.md:2:1 days',
			'either “days”',
		],
		[
			'both a window and a cadence',
			{ 'milestones/signed.md': add('cadence: monthly') },
			'milestones/signed.md:8:9 window',
			'one of the two',
		],
		[
			'a circle',
			{ 'milestones/signed.md': add('after: [signed]') },
			'milestones/signed.md:2:8 after',
			'comes after itself',
		],
		[
			'a circle of two',
			{
				'milestones/signed.md': add('afterAny: [other]'),
				'milestones/other.md':
					'---\ntitle: Other\nphase: join\nsummary: Other.\nteam: sales\nwindow: { from: 1, to: 9 }\nafter: [signed]\nexit: [x]\nsteps: [{ by: sales, do: x, resource: guide }]\n---\n',
			},
			'milestones/other.md:7:8 after',
			'“Other” → “Signed” → “Other”',
		],
		[
			'a prerequisite of a later phase',
			{
				'milestones/signed.md': add('after: [first-deal]'),
				'milestones/first-deal.md': swap('after: [signed]\n', ''),
			},
			'milestones/signed.md:2:9 after[1]',
			'a later phase',
		],
		[
			'a window outside its phase',
			{ 'milestones/signed.md': swap('to: 25', 'to: 31') },
			'milestones/signed.md:7:9 window',
			'Day 31 is after “Join” ends (day 30)',
		],
		[
			'a window that ends before it begins',
			{ 'milestones/signed.md': swap('to: 25', 'to: 4') },
			'milestones/signed.md:7:9 window',
			'ends (day 4) before it begins (day 5)',
		],
		[
			'a window of one type outside the phase',
			{ 'milestones/signed.md': add('byType: { reseller: { window: { from: 1, to: 99 } } }') },
			'milestones/signed.md:2:31 byType.reseller.window',
			'Day 99 is after',
		],
		[
			'a friction day outside the phase',
			{
				'milestones/signed.md': add('friction: [{ signal: x, day: 31, team: sales, play: call }]'),
			},
			'milestones/signed.md:2:30 friction[1].day',
			'Day 31 is after',
		],
		[
			'a friction day where the milestone recurs',
			{ 'milestones/first-deal.md': swap('after: 30', 'day: 30') },
			'milestones/first-deal.md:11:5 friction[1]',
			'“after: 30”',
		],
		[
			'a track its phase does not have',
			{ 'milestones/signed.md': add('track: tlak') },
			'milestones/signed.md:2:8 track',
			'Its tracks: talk',
		],
		[
			'a partner type without a milestone in a phase',
			{ 'milestones/signed.md': null, 'milestones/first-deal.md': swap('after: [signed]\n', '') },
			'partner-types/reseller.md:',
			'has no milestone in “Join”',
		],
		[
			'a partner type without activation',
			{ 'milestones/first-deal.md': swap('activation: true\n', '') },
			'partner-types/reseller.md:2:1 ',
			'Nothing makes “Reseller” active',
		],
		[
			'an activation that is optional',
			{ 'milestones/first-deal.md': add('optional: true') },
			'partner-types/reseller.md:2:1 ',
			'Those it has are optional',
		],
		[
			'a resource with neither address nor text',
			{ 'resources/guide.md': swap('## Say it\n\nYes.\n', '') },
			'resources/guide.md:2:1 ',
			'neither an address nor a text',
		],
		[
			'a metric with a target and no direction',
			{ 'metrics/m.yaml': 'title: M\ndefinition: D\ntarget: 0.5\n' },
			'metrics/m.yaml:3:9 target',
			'needs a direction',
		],
		[
			'an alias of two terms',
			{
				'glossary/a.yaml': 'title: A\ndefinition: A.\naliases: [C]\n',
				'glossary/b.yaml': 'title: B\ndefinition: B.\naliases: [C]\n',
			},
			'glossary/b.yaml:3:11 aliases[1]',
			'belongs to “A” already',
		],
		[
			'a former id that is in use',
			{ 'teams/sales.md': add('formerly: [sales]') },
			'teams/sales.md:2:12 formerly[1]',
			'belongs to “Sales”',
		],
		[
			'a logo that is not there',
			{ 'program.yaml': (text) => `${text}theme: { logo: logo.svg }\n` },
			'program.yaml:4:16 theme.logo',
			'no picture “logo.svg”',
		],
		[
			'a logo outside the content folder',
			{ 'program.yaml': (text) => `${text}theme: { logo: ../../logo.svg }\n` },
			'program.yaml:4:16 theme.logo',
			'no picture',
		],
		[
			'a link to a page that is not there',
			{ 'resources/guide.md': body('[x](/milestones/singed/)') },
			'resources/guide.md:9:1 ',
			'Did you mean “/milestones/signed/”?',
		],
		[
			'a link to a heading that is not there',
			{ 'milestones/signed.md': body('[x](/resources/guide/#say)') },
			'milestones/signed.md:11:1 ',
			'no heading with the address “#say”',
		],
		[
			'a link that runs code',
			{ 'resources/guide.md': body('[x](javascript:alert(1))') },
			'resources/guide.md:9:1 ',
			'is not let through',
		],
		[
			'a link that begins with www.',
			{ 'resources/guide.md': body('See www.example.com/a for more.') },
			'resources/guide.md:9:5 ',
			'The link “http://www.example.com/a” is not let through. Write “https://www.example.com/a”.',
		],
		[
			'a link to a port that there cannot be',
			{ 'resources/guide.md': body('[x](https://example.com:99999/)') },
			'resources/guide.md:9:1 ',
			'“https://example.com:99999/” is no address that there can be. Look at its name and its port.',
		],
		[
			'a picture that is not there',
			{ 'resources/guide.md': body('![Map](map.png)') },
			'resources/guide.md:9:1 ',
			'no picture “map.png” beside this file',
		],
		[
			'a picture without a text alternative',
			{ 'resources/guide.md': body('![](map.png)') },
			'resources/guide.md:9:1 ',
			'no text alternative',
		],
		[
			'HTML',
			{ 'resources/guide.md': body('<script>alert(1)</script>') },
			'resources/guide.md:9:1 ',
			'is not let through',
		],
		[
			'an attribute that runs code',
			{ 'resources/guide.md': body('a <kbd onclick="x()">k</kbd>') },
			'resources/guide.md:9:3 ',
			'may not carry “onclick”',
		],
		[
			'<Internal> in a .md file',
			{ 'resources/guide.md': body('<Internal>secret</Internal>') },
			'resources/guide.md:9:1 ',
			'would be published',
		],
		[
			'a heading of level 1',
			{ 'resources/guide.md': body('# Big') },
			'resources/guide.md:9:1 ',
			'Begin with level 2',
		],
		[
			'a < in .mdx',
			mdx('within <90 days'),
			'resources/guide.mdx:6:8 ',
			'Write “fewer than 90 days”',
		],
		[
			'a { in .mdx',
			mdx('in {braces'),
			'resources/guide.mdx:6:4 ',
			'Write \\{ for the character itself',
		],
		[
			'a tag that is not closed',
			mdx('<Note>\n\nHello'),
			'resources/guide.mdx:6:1 ',
			'never closed',
		],
		['an import', mdx("import x from 'y'"), 'resources/guide.mdx:6:1 ', 'may not import or export'],
		['code in braces', mdx('one {process.env.HOME} two'), 'resources/guide.mdx:6:5 ', 'is not run'],
		[
			'an unknown component',
			mdx('<Nota>x</Nota>'),
			'resources/guide.mdx:6:1 ',
			'Did you mean <Note>?',
		],
		[
			'an unknown attribute',
			mdx('<Note titel="x">y</Note>'),
			'resources/guide.mdx:6:1 ',
			'Did you mean “title”?',
		],
		[
			'an attribute with code in it',
			mdx('<Note title={evil()}>y</Note>'),
			'resources/guide.mdx:6:1 ',
			'must be a text',
		],
		['a missing attribute', mdx('<For>y</For>'), 'resources/guide.mdx:6:1 ', '<For> needs types='],
		[
			'a component that names nothing',
			mdx('<Milestone id="singed" />'),
			'resources/guide.mdx:6:1 ',
			'Did you mean “signed”?',
		],
		[
			'a block for an unknown partner type',
			mdx('<For types="resellers">y</For>'),
			'resources/guide.mdx:6:1 ',
			'Did you mean “reseller”?',
		],
	];
	it.each(errors)('is %s', async (_, changes, place, message) => {
		const found = await check(changes);
		const match = found.find((line) => line.includes(message));
		expect(match, found.join('\n')).toBeDefined();
		expect(match).toMatch(/^error /);
		expect(match?.slice('error '.length).startsWith(place), match).toBe(true);
	});

	it('is a YAML alias that explodes', async () => {
		const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
		for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef'])
			lines.push(`${to}: &${to} [${`*${from}, `.repeat(9)}*${from}]`);
		const found = await check({ 'teams/sales.md': add(lines.join('\n')) });
		expect(found.join('\n')).toContain('grow too large');
	});

	it('is a link to a file outside the content folder', async () => {
		const folder = writeContent();
		symlinkSync('/etc/hostname', path.join(folder, 'plays', 'leak.md'));
		const { problems } = await checkContent(folder, today);
		expect(problems.map((problem) => problem.message)).toEqual([
			expect.stringContaining('outside the content folder'),
		]);
	});

	it('is a tenth phase', async () => {
		const phases = Object.fromEntries(
			Array.from({ length: 9 }, (_, i) => [
				`phases/p${i}.md`,
				`---\ntitle: P${i}\norder: ${10 + i}\nsummary: P.\ngoal: P\nstarts: P\ndays: 9\n---\n`,
			]),
		);
		expect((await check(phases)).join('\n')).toContain(
			'There are 11 phases. A journey has 9 at most',
		);
	});
});

describe('a warning', () => {
	const warnings: [name: string, changes: Changes, place: string, message: string][] = [
		['a strange file', { 'plays/notes.txt': 'x' }, 'plays/notes.txt:1:1 ', 'This file is not read'],
		['a strange folder', { 'milestone/x.md': 'x' }, 'milestone:1:1 ', 'Did you mean “milestones”?'],
		[
			'no exit',
			{ 'milestones/signed.md': swap('exit: [It is written down]\n', '') },
			'milestones/signed.md:2:1 ',
			'Nothing says what proves it',
		],
		[
			'no steps',
			{
				'milestones/signed.md': swap(
					'steps:\n  - { by: partner, role: sales, do: Say yes, resource: guide }\n',
					'',
				),
			},
			'milestones/signed.md:2:1 ',
			'Nothing says who does what',
		],
		[
			'no enablement',
			{ 'milestones/signed.md': swap(', resource: guide', '') },
			'milestones/signed.md:2:1 ',
			'gets no resource',
		],
		[
			'a window before its prerequisite’s',
			{
				'milestones/other.md':
					'---\ntitle: Other\nphase: join\nsummary: Other.\nteam: sales\nwindow: { from: 0, to: 3 }\nafter: [signed]\nexit: [x]\nsteps: [{ by: sales, do: x, resource: guide }]\n---\n',
			},
			'milestones/other.md:6:9 window',
			'before that of “Signed” begins (day 5)',
		],
		[
			'a resource that nothing uses',
			{ 'resources/other.md': '---\ntitle: Other\nkind: guide\nsummary: O.\n---\nText\n' },
			'resources/other.md:2:1 ',
			'No milestone uses it',
		],
		[
			'a resource for another partner type',
			{
				'resources/guide.md': add('partnerTypes: [other]'),
				'partner-types/other.md': '---\ntitle: Other\nsummary: O.\n---\n',
			},
			'milestones/first-deal.md:',
			'is not for reseller',
		],
		[
			'a resource for another role',
			{ 'resources/guide.md': add('roles: [technical]') },
			'milestones/first-deal.md:13:56 steps[1].resource',
			'is not for the role sales',
		],
		[
			'the portal where there is none',
			{ 'resources/guide.md': add('access: portal') },
			'resources/guide.md:2:9 access',
			'names no “portal”',
		],
		[
			'enablement that is late',
			{ 'milestones/signed.md': add('enablement: [{ resource: guide, lead: -3 }]') },
			'milestones/signed.md:2:39 enablement[1].lead',
			'arrives 3 days after',
		],
		[
			'enablement that is early',
			{ 'milestones/signed.md': add('enablement: [{ resource: guide, lead: 46 }]') },
			'milestones/signed.md:2:39 enablement[1].lead',
			'arrives 46 days before',
		],
		[
			'a week that is too full',
			{
				'milestones/signed.md': add('enablement: [{ resource: guide }]'),
				'resources/guide.md': add('minutes: 481'),
			},
			'phases/join.md:2:1 ',
			'In days 0 to 6, “Reseller” (Sales) has 8 hours',
		],
		[
			'an activation without a signal',
			{ 'milestones/first-deal.md': (text) => text.replace(/friction:\n.*\n/, '') },
			'milestones/first-deal.md:2:1 ',
			'no friction signal watches',
		],
		[
			'a signal without a play',
			{ 'milestones/first-deal.md': swap(', play: call', '') },
			'milestones/first-deal.md:11:5 friction[1]',
			'what to do about “No deal”',
		],
		[
			'a long wait',
			{ 'phases/join.md': swap('days: 30', 'days: 57') },
			'phases/join.md:2:1 ',
			'From day 26 to day 57 nothing is due for “Reseller” (32 days)',
		],
		[
			'an idle team',
			{ 'teams/other.md': '---\ntitle: Other\nsummary: O.\n---\n' },
			'teams/other.md:2:1 ',
			'owns no milestone',
		],
		[
			'a text past its review',
			{ 'teams/sales.md': add('reviewed: 2026-05-26') },
			'teams/sales.md:2:11 reviewed',
			'to be read again by 2026-11-22',
		],
		[
			'a review in the future',
			{ 'teams/sales.md': add('reviewed: 2026-11-24') },
			'teams/sales.md:2:11 reviewed',
			'is in the future',
		],
		[
			'a language that is not shipped',
			{ 'program.yaml': (text) => `${text}locale: nl\n` },
			'program.yaml:4:9 locale',
			'English is used',
		],
		[
			'an accent that is too pale',
			{ 'program.yaml': (text) => `${text}theme: { accent: "#ffff00" }\n` },
			'program.yaml:4:18 theme.accent',
			'too pale',
		],
		[
			'a link to what is internal',
			{ 'resources/guide.md': body('[x](/plays/call/)') },
			'resources/guide.md:9:1  (public)',
			'leads to an internal page',
		],
		[
			'a difference for another type',
			{
				'milestones/signed.md': add('partnerTypes: [reseller]\nbyType: { other: { team: sales } }'),
				'partner-types/other.md': '---\ntitle: Other\nsummary: O.\nphases: [grow]\n---\n',
			},
			'milestones/signed.md:3:18 byType.other',
			'is not for “other”',
		],
		[
			'a character that no font of the map has',
			{ 'milestones/signed.md': swap('title: Signed', 'title: Signed \u{13000}') },
			'milestones/signed.md:2:8 title',
			'\u{13000}',
		],
		[
			'a problem in a draft',
			{ 'plays/new.md': '---\ndraft: true\ntitle: New\n---\n' },
			'plays/new.md:2:1 summary',
			'“summary” is missing',
		],
	];
	it.each(warnings)('is %s', async (_, changes, place, message) => {
		const found = await check(changes);
		const match = found.find((line) => line.includes(message));
		expect(match, found.join('\n')).toBeDefined();
		expect(match).toMatch(/^warning /);
		expect(match?.slice('warning '.length).startsWith(place), match).toBe(true);
	});

	it('is not a stretch of just 30 days, or a review due today', async () => {
		const changes = {
			'phases/join.md': swap('days: 30', 'days: 55'),
			'teams/sales.md': add('reviewed: 2026-05-27'),
		};
		expect(await check(changes)).toEqual([]);
	});
});

describe('what is accepted', () => {
	it.each<[string, Changes]>([
		[
			'a byte order mark and CRLF',
			{ 'teams/sales.md': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}` },
		],
		[
			'dates with and without quotes',
			{
				'teams/sales.md': add('reviewed: "2026-10-01"'),
				'plays/call.md': add('reviewed: 2026-10-01'),
			},
		],
		['“no” as a word', { 'teams/sales.md': swap('title: Sales', 'title: no') }],
		['an empty key and an empty list', { 'milestones/signed.md': add('after: []\nifMissed:') }],
		['other files at the top level', { 'README.md': 'x', 'notes.txt': 'x', '.hidden/x.md': 'x' }],
		['< and { in a .md file', { 'resources/guide.md': body('within <90 days {really}') }],
		[
			'the few tags of HTML',
			{
				'resources/guide.md': body(
					'H<sub>2</sub>O <kbd>Ctrl</kbd><br> <abbr title="x">y</abbr>\n\n<details open>\n<summary>More</summary>\n\nText\n\n</details>',
				),
			},
		],
		[
			'the components',
			mdx(
				'<Note title="x">\n\ntext\n\n</Note>\n\n<Internal>\n\n<Play id="call" />\n\n</Internal>\n\n{/* a comment */}\n\n<Milestone id="signed" /> <For types="reseller">y</For>',
			),
		],
		[
			'links from the root, relative ones and anchors',
			{
				'milestones/signed.md': body(
					'[a](/resources/guide/#say-it) [b](../resources/guide.md) [c](https://example.com/x) [d](mailto:a@example.com)',
				),
			},
		],
		[
			'that code is not allowed, which goes without saying',
			{ 'program.yaml': (text: string) => `${text}mdx: { code: false }\n` },
		],
	])('is %s', async (_, changes) => {
		expect(await check(changes)).toEqual([]);
	});
});

it('reports the problems of all files together, and what follows from an unreadable one not again', async () => {
	const found = await check({
		'teams/sales.md': '---\ntitle: [\n---\n',
		'phases/join.md': swap('goal: Signed', 'goal: ""'),
		'resources/guide.md': add('kindd: x'),
	});
	expect(found, found.join('\n')).toHaveLength(3);
	expect(found.map((line) => line.split(':')[0])).toEqual([
		'error phases/join.md',
		'error resources/guide.md',
		'error teams/sales.md',
	]);
});
