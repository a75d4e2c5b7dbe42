import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { findMark } from '../../src/collections/schema/marks.ts';
import { schemas } from '../../src/collections/schema/schemas.ts';
import { loadHistory } from '../../src/history/load-history.ts';
import { type Commit, hasGit, makeRepository } from './repositories.ts';

const milestone = (title: string, more = '') =>
	`---\ntitle: ${title}\nphase: join\nsummary: Both sides know it.\nteam: sales\nwindow: { from: 6, to: 25 }\nexit: [It is written down]\n${more}---\n\nA text of some length, by which Git knows the file again.\nIt says who does what.\nIt says when.\n`;
const page = (title: string, more = '') =>
	`---\ntitle: ${title}\nsummary: How it is.\n${more}---\n\nA text of some length, by which Git knows the file again.\nIt says who does what.\nIt says when.\n`;

/** Everything that the public is told of the history after some commits. */
async function tell(...commits: Commit[]): Promise<string> {
	const { folder, remove } = makeRepository(...commits);
	onTestFinished(remove);
	const revisions = await loadHistory(path.join(folder, 'content'), 'public', 20);
	return JSON.stringify(revisions.map(({ changes }) => changes));
}

const waitsFor = (text: string) => text.replace('after: [signed]', 'after: [signed, nova]');
const waitsNot = (text: string) => text.replace('after: [signed, nova]', 'after: [signed]');
const inside = 'internal: true\n';

/** A milestone whose last steps are these, with “!” where they are internal. */
const steps =
	(...texts: string[]) =>
	(text: string) =>
		text.replace(/(?<=resource: guide \}\n)[\s\S]*$/, `${texts.map(writeStep).join('')}---\n`);
const writeStep = (text: string) =>
	`  - { by: partner, do: ${text.replace('!', ', internal: true')} }\n`;
const stepsOf = (...texts: string[]): Commit => ({ 'milestones/signed.md': steps(...texts) });
const term = (title: string, definition: string, more = '') =>
	`title: ${title}\ndefinition: ${definition}\n${more}`;
const team = (title: string) => `---\ntitle: ${title}\nsummary: Answers within a day.\n---\n`;
const heldBy = (id: string) => (text: string) => text.replace(/^team: .*$/m, `team: ${id}`);

describe.skipIf(!hasGit)('the public history tells nothing', () => {
	it.each<[string, Commit[]]>([
		[
			'of an entry with a short title that is internal now',
			[
				{ 'milestones/nova.md': milestone('Nova') },
				{ 'milestones/nova.md': milestone('Nova', inside) },
			],
		],
		[
			'of it by an earlier title',
			[
				{ 'milestones/nova.md': milestone('Nova') },
				{ 'milestones/nova.md': milestone('Sunrise') },
				{ 'milestones/nova.md': milestone('Sunrise', inside) },
			],
		],
		[
			'of it by an earlier id',
			[
				{ 'milestones/nova.md': milestone('Nova') },
				{
					'milestones/nova.md': null,
					'milestones/sunrise.md': milestone('Sunrise', 'formerly: [nova]\n'),
				},
				{ 'milestones/sunrise.md': milestone('Sunrise', `formerly: [nova]\n${inside}`) },
			],
		],
		[
			'of it by an earlier file that only Git knows',
			[
				{ 'pages/nova.md': page('Nova') },
				{ 'pages/nova.md': null, 'pages/sunrise.md': page('Sunrise') },
				{ 'pages/sunrise.md': page('Sunrise', inside) },
			],
		],
		[
			'of what was moved and made internal at once',
			[
				{ 'pages/nova.md': page('Nova') },
				{ 'pages/nova.md': null, 'pages/sunrise.md': page('Sunrise', inside) },
			],
		],
		[
			'of what was made internal and then deleted',
			[
				{ 'milestones/nova.md': milestone('Nova') },
				{ 'milestones/nova.md': milestone('Nova', inside) },
				{ 'milestones/nova.md': null },
			],
		],
		[
			'of what was made internal while something else was broken, and then deleted',
			[
				{ 'milestones/nova.md': milestone('Nova') },
				{ 'milestones/nova.md': milestone('Nova', inside), 'pages/broken.md': 'title: X' },
				{ 'milestones/nova.md': null, 'pages/broken.md': null },
			],
		],
		[
			'of what is a draft again',
			[{ 'pages/nova.md': page('Nova') }, { 'pages/nova.md': page('Nova', 'draft: true\n') }],
		],
		[
			'of it where another entry named it',
			[
				{ 'milestones/nova.md': milestone('Nova'), 'milestones/first-deal.md': waitsFor },
				{
					'milestones/nova.md': milestone('Nova', inside),
					'milestones/first-deal.md': waitsNot,
				},
			],
		],
		[
			'of a step that was reworded and made internal at once',
			[stepsOf('Name the nova'), stepsOf('Name the sum!')],
		],
		[
			'of it where another step came in its place',
			[stepsOf('Name the nova'), stepsOf('Shake hands', 'Name the sum!')],
		],
		[
			'of it where it became internal a commit before or after',
			[
				stepsOf('Name the nova', 'Say sunrise'),
				stepsOf('Name the nova', 'Say sunrise', 'Name the sum!'),
				stepsOf('Say sunrise', 'Name the sum!'),
				stepsOf('Name the sum!'),
				stepsOf('Name the sum!', 'Say when!'),
			],
		],
		[
			'of it by the words that it had before',
			[
				stepsOf('Name the nova'),
				stepsOf('Name the sunrise'),
				stepsOf('Name the sunrise of the year'),
				stepsOf('Name the sum!'),
			],
		],
		[
			'of a step that was made internal and then deleted',
			[stepsOf('Name the nova'), stepsOf('Name the nova!'), stepsOf()],
		],
		[
			'of a step that was made internal while the milestone got another id',
			[
				{
					'milestones/one.md': milestone('One', 'steps:\n  - { by: partner, do: Name the nova }\n'),
				},
				{
					'milestones/one.md': null,
					'milestones/two.md': milestone(
						'Two',
						'formerly: [one]\nsteps:\n  - { by: partner, do: Name the sum, internal: true }\n',
					),
				},
			],
		],
		[
			'of a step that was made internal in another milestone',
			[
				stepsOf('Name the nova'),
				{
					...stepsOf(),
					'milestones/first-deal.md': steps('Name the sum!'),
				},
			],
		],
		[
			'of a step that was reworded before it may have become internal in another milestone',
			[
				stepsOf('Weigh the nova'),
				stepsOf('Weigh the nova thrice'),
				{ ...stepsOf(), 'milestones/first-deal.md': steps('Name the sum!') },
			],
		],
		[
			'of its words before that, in whatever order other steps came and went',
			[
				stepsOf('Shake hands', 'Weigh the nova'),
				stepsOf('Weigh a nova', 'Bow', 'Shake hands'),
				stepsOf('Weigh the nova', 'Shake hands'),
				stepsOf('Say no', 'Weigh it by sunrise'),
				{ ...stepsOf('Say no'), 'milestones/first-deal.md': steps('Name the sum!') },
			],
		],
		[
			'of its words in the milestone that it was moved from',
			[
				stepsOf('Weigh the nova', 'Shake hands'),
				{ ...stepsOf('Shake hands'), 'milestones/first-deal.md': steps('Weigh the sunrise') },
				{ 'milestones/first-deal.md': steps('Name the sum!') },
			],
		],
		[
			'of a step that was reworded and moved into an internal milestone at once',
			[
				stepsOf('Name the nova'),
				{
					...stepsOf(),
					'milestones/one.md': milestone(
						'One',
						`steps:\n  - { by: partner, do: Name the sum }\n${inside}`,
					),
				},
			],
		],
		[
			'of a term that was written anew as internal, by what it says',
			[
				{ 'glossary/nova.yaml': term('Nova', 'What a partner pays for the year.') },
				{
					'glossary/nova.yaml': null,
					'glossary/sum.yaml': term('Sum of it all', 'What a  Partner pays for the year.', inside),
				},
			],
		],
		[
			'of a term that was written anew in the same words before it became internal',
			[
				{ 'glossary/nova.yaml': term('Nova', 'What a partner pays for the year.') },
				{
					'glossary/nova.yaml': null,
					'glossary/sum.yaml': term('Sunrise of it', 'What a partner pays for the year.'),
				},
				{ 'glossary/sum.yaml': term('Sum', 'What one pays.', inside) },
			],
		],
		[
			'of a step of which only the milestone became internal, after other words',
			[
				{
					'milestones/one.md': milestone('One', 'steps:\n  - { by: partner, do: Name the nova }\n'),
				},
				{ 'milestones/one.md': milestone('One', 'steps:\n  - { by: partner, do: Name it }\n') },
				{
					'milestones/one.md': milestone(
						'One',
						`steps:\n  - { by: partner, do: Name it }\n${inside}`,
					),
				},
			],
		],
		[
			'of a step that was shortened, made internal with others, and taken out',
			[
				stepsOf('Name the nova', 'Shake hands'),
				stepsOf('Name the sunrise', 'Shake hands'),
				stepsOf('Name the sum!', 'Shake hands'),
				stepsOf('Shake hands'),
			],
		],
		[
			'of a page that was written anew as internal, by its text',
			[
				{ 'pages/nova.md': `---\ntitle: Nova\nsummary: Of now.\n---\n\nIt says when.\n` },
				{
					'pages/nova.md': null,
					'pages/sum.md': `---\ntitle: Sums of every year\nteam: sales\nsummary: Of what was before.\ninternal: true\n---\n\nIt says when.\n`,
				},
			],
		],
		[
			'of a milestone that was renamed and moved into an internal phase at once',
			[
				{
					'milestones/nova.md': milestone('Nova'),
					'phases/talks.md': `---\ntitle: Talks\norder: 3\nsummary: Inside.\ngoal: Agreed\nstarts: First call\ndays: 30\ndraft: true\n---\n`,
				},
				{ 'milestones/nova.md': milestone('Sum').replace('phase: join', 'phase: talks') },
			],
		],
		[
			'of a milestone that was renamed and is for an internal partner type only',
			[
				{
					'milestones/nova.md': milestone('Nova'),
					'partner-types/agent.md': `---\ntitle: Agent\nsummary: Sells on.\n${inside}---\n`,
				},
				{ 'milestones/nova.md': milestone('Sum', 'partnerTypes: [agent]\n') },
			],
		],
		[
			'of a team that was renamed when only internal texts were left to name it',
			[
				{ 'teams/nova.md': team('Nova'), 'milestones/signed.md': heldBy('nova') },
				{
					'teams/nova.md': team('Sums'),
					'milestones/signed.md': heldBy('sales'),
					'plays/call.md': heldBy('nova'),
				},
			],
		],
		[
			'of a track that was renamed when only a hidden milestone was left on it',
			[
				{
					'phases/join.md': (text) =>
						text.replace('tracks:\n', 'tracks:\n  - { id: way, title: Nova }\n'),
					'milestones/signed.md': (text) => text.replace('phase: join', 'phase: join\ntrack: way'),
				},
				{
					'phases/join.md': (text) => text.replace('Nova', 'Sums'),
					'milestones/signed.md': (text) => text.replace('track: way', 'track: talk'),
					'milestones/sum.md': milestone('Sum', `track: way\n${inside}`),
				},
			],
		],
	])('%s', async (_, commits) => {
		expect(await tell(...commits)).not.toMatch(/nova|sunrise/i);
	});

	it('but of steps that were deleted, or changed beside internal ones', async () => {
		const told = await tell(
			stepsOf('Name the sum!', 'Shake hands', 'Say no'),
			stepsOf('Name the sum!', 'Shake both hands'),
			stepsOf('Shake both hands'),
		);
		const kinds = told.match(/"kind":"\w+"/g) ?? [];
		expect(kinds).toEqual(
			['step', 'noStep', 'noStep', 'step', 'step'].map((kind) => `"kind":"${kind}"`),
		);
		expect(told).not.toContain('Name the sum');
	});

	it('but of a step that was reworded, where no later words of it are hidden', async () => {
		const told = await tell(
			stepsOf('Weigh it', 'Shake hands'),
			stepsOf('Weigh it twice', 'Shake hands'),
			{ ...stepsOf('Weigh it twice'), 'milestones/first-deal.md': steps('Name the sum!') },
		);
		expect(told).toContain('"kind":"stepText","before":"Weigh it","after":"Weigh it twice"');
		expect(told).not.toContain('Shake hands');
	});

	it('but of an entry that was deleted where another with the same words is public', async () => {
		const told = await tell(
			{ 'glossary/nova.yaml': term('Nova', 'What a partner pays.') },
			{ 'glossary/nova.yaml': null, 'glossary/sum.yaml': term('Sum', 'What a partner pays.') },
		);
		expect(told.match(/"kind":"(?:added|removed)"/g)).toHaveLength(3);
	});

	it('but of what was always public, and is deleted', async () => {
		const told = await tell(
			{ 'milestones/nova.md': milestone('Nova') },
			{ 'milestones/nova.md': null },
		);
		expect(told.match(/"kind":"(?:added|removed)"[^}]*\}/g)).toHaveLength(2);
	});
});

it('knows every list whose parts can be made internal one by one', () => {
	const switched = Object.entries(schemas).flatMap(([collection, schema]) =>
		Object.entries((schema as z.ZodObject).shape).flatMap(([name, field]) =>
			hidesParts(field as z.ZodType) ? [`${collection}.${name}`] : [],
		),
	);
	expect(switched).toEqual(['milestones.steps']);
});

function hidesParts(field: z.ZodType): boolean {
	const inner = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
	if (!(inner instanceof z.ZodArray) || !(inner.element instanceof z.ZodObject)) return false;
	return Object.values(inner.element.shape).some((one) => findMark(one as z.ZodType)?.hides);
}
