import { smallProgram } from '../small-program.ts';

/** A word that occurs nowhere else, for each internal place of the model. */
export const planted: string[] = [];

function plant(place: string): string {
	const word = `zq${place}qz`;
	planted.push(word);
	return word;
}

const entry = (fields: Record<string, string>, body = '') =>
	`---\n${Object.entries(fields)
		.map(([name, value]) => `${name}: ${value}`)
		.join('\n')}\n---\n\n${body}\n`;

/** An entry of a collection that is internal, or a draft, with a word in each of its texts. */
function hide(kind: string, mark: 'internal' | 'draft', fields: Record<string, string> = {}) {
	const id = `${mark}-${kind}-${plant(`id${mark}${kind}`)}`;
	const title = plant(`title${mark}${kind}`);
	const summary = `Summary ${plant(`summary${mark}${kind}`)}.`;
	const body = `Text ${plant(`body${mark}${kind}`)}.`;
	return { id, text: entry({ title, summary, [mark]: 'true', ...fields }, body) };
}

function hideAll(mark: 'internal' | 'draft'): Record<string, string> {
	const word = (place: string) => plant(`${place}${mark}`);
	const hidden: [folder: string, kind: string, fields: Record<string, string>][] = [
		[
			'milestones',
			'milestone',
			{
				phase: 'join',
				team: 'sales',
				window: '{ from: 3, to: 9 }',
				mapTitle: word('maptitle'),
				exit: `[${word('exit')}]`,
				ifMissed: word('missed'),
				byType: `{ reseller: { exit: [${word('typeexit')}] } }`,
				steps: `[{ by: sales, do: ${word('step')}, within: ${word('within')} }]`,
			},
		],
		['resources', 'resource', { kind: 'guide', url: `https://example.com/${word('url')}` }],
		[
			'metrics',
			'metric',
			{ definition: word('definition'), formula: word('formula'), source: word('source') },
		],
		['glossary', 'term', { definition: word('meaning'), aliases: `[${word('alias')}]` }],
		['pages', 'page', { section: word('section') }],
		['changes', 'change', { date: '2026-01-01' }],
	];
	if (mark === 'draft') {
		hidden.push(['plays', 'play', { team: 'sales', steps: `[${word('playstep')}]` }]);
	} else hidden.push(['partner-types', 'type', { example: word('example') }]);
	return Object.fromEntries(
		hidden.map(([folder, kind, fields]) => {
			const { id, text } = hide(kind, mark, fields);
			return [`${folder}/${id}.md`, text];
		}),
	);
}

const play = `call-${plant('idplay')}`;

/** A small program with a planted word in every internal place that the model has. */
export const plantedProgram: Record<string, string | null> = {
	...hideAll('internal'),
	...hideAll('draft'),
	'plays/call.md': null,
	[`plays/${play}.md`]: entry(
		{
			title: plant('titleplay'),
			summary: plant('summaryplay'),
			team: 'sales',
			within: plant('withinplay'),
			steps: `[${plant('stepplay')}]`,
		},
		plant('bodyplay'),
	),
	'teams/sales.md': entry(
		{
			title: 'Sales',
			summary: 'Answers within a day.',
			contact: `{ email: sales@example.com, channel: "#${plant('channel')}" }`,
			escalation: plant('escalation'),
			codeOwner: `"@acme/${plant('owner')}"`,
		},
		plant('bodyteam'),
	),
	'milestones/first-deal.md': null,
	'milestones/first-deal.mdx': (smallProgram['milestones/first-deal.md'] ?? '')
		.replace('signal: No deal', `signal: ${plant('signal')}`)
		.replace('play: call', `play: ${play}`)
		.replace(
			'steps:\n',
			`steps:\n  - { by: sales, do: ${plant('internalstep')}, within: ${plant('internalwithin')}, internal: true }\n`,
		)
		.concat(
			[
				'Before.',
				'<Internal>',
				`## ${plant('internalheading')}`,
				`Text **${plant('internalstrong')}** and <Play id="${play}" />.`,
				`| ${plant('internalcell')} |\n|---|\n| x |`,
				`\`\`\`\n${plant('internalcode')}\n\`\`\``,
				`<Note>\n\n${plant('internalnote')}\n\n</Note>`,
				'</Internal>',
				`{/* ${plant('mdxcomment')} */}`,
				'After.',
			].join('\n\n'),
		),
	'resources/guide.md': `${smallProgram['resources/guide.md']}\n<!-- ${plant('comment')} -->\n`,
};
