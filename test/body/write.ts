import { writeMarkdown } from '../../src/body/write-markdown.ts';
import type { Edition } from '../../src/domain/journey.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { makeJourney } from '../domain/journeys.ts';

/** The markdown of a text as the twin of a milestone has it, at https://example.com. */
export function write(
	text: string,
	edition: Edition = 'public',
	format: 'md' | 'mdx' = 'mdx',
): string | undefined {
	const journey = makeJourney({ a: {} }, edition);
	const shown = { anchors: new Set(['next']), isShown: true };
	const targets = new Map([
		['/milestones/a/', shown],
		['/plays/call/', { ...shown, isShown: false }],
	]);
	return writeMarkdown(
		{
			body: { format, text, line: 1 },
			file: 'milestones/b.mdx',
			collection: 'milestones',
			id: 'b',
		},
		{
			journey,
			words: loadWords('en'),
			targets,
			href: (address) => `https://example.com${address}`,
			findImage: () => ({ address: '/media/a.png', width: 1, height: 1 }),
		},
	);
}
