import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
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
	])('%s', async (_, commits) => {
		expect(await tell(...commits)).not.toMatch(/nova|sunrise/i);
	});

	it('but of what was always public, and is deleted', async () => {
		const told = await tell(
			{ 'milestones/nova.md': milestone('Nova') },
			{ 'milestones/nova.md': null },
		);
		expect(told.match(/"kind":"(?:added|removed)"[^}]*\}/g)).toHaveLength(2);
	});
});
