import { smallProgram } from '../small-program.ts';

/** The end of the id of the internal partner type. */
const typeWord = 'zqidinternaltypeqz';

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

/** The places of a text in which something internal can stand, each with a word of its own. */
function hideInText(kind: string): string {
	const word = (place: string) => plant(`${place}${kind}`);
	return [
		'Before.',
		'<Internal>',
		`## ${word('heading')}`,
		`Text **${word('strong')}**, *${word('emphasis')}*, ~~${word('deleted')}~~ and \`${word('code')}\`.`,
		`[${word('link')}](https://example.com/${word('linkaddress')} "${word('linktitle')}") and [^note] and [${word('reference')}][ref].`,
		`| ${word('head')} |\n|---|\n| ${word('cell')} |`,
		`\`\`\`\n${word('fence')}\n\`\`\``,
		`- ${word('item')}\n- [ ] ${word('task')}`,
		`1. ${word('numbered')}`,
		`> ${word('quote')}`,
		`<Note title="${word('notetitle')}">\n\n${word('note')}\n\n</Note>`,
		`<Diagram title="${word('diagramtitle')}" description="${word('diagramdescription')}">\n\n\`\`\`mermaid\nflowchart LR\n  a[${word('box')}] -->|${word('arrow')}| b[End]\n\`\`\`\n\n</Diagram>`,
		`<details>\n<summary>${word('summaryline')}</summary>\n\n${word('details')}\n\n</details>`,
		`<kbd>${word('key')}</kbd> <abbr title="${word('abbreviation')}">A</abbr>`,
		`<For types="reseller">\n\n${word('forshown')}\n\n</For>`,
		'</Internal>',
		`<For types="internal-type-${typeWord}">\n\n${word('forhidden')}\n\n</For>`,
		`{/* ${word('mdxcomment')} */}`,
		'After.',
		`[^note]: ${word('footnote')}`,
		`[^orphan]: ${word('orphannote')}`,
		`[ref]: https://example.com/${word('definition')}`,
		`[lost]: https://example.com/${word('lostdefinition')} "${word('losttitle')}"`,
	].join('\n\n');
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
			accepted: `[{ rule: idle-team, because: ${plant('acceptedteam')} }]`,
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
		.concat(hideInText('milestone')),
	'resources/guide.md': null,
	'resources/guide.mdx': `${smallProgram['resources/guide.md']}\n${hideInText('resource')}`,
	'partner-types/reseller.md': null,
	'partner-types/reseller.mdx': `${smallProgram['partner-types/reseller.md']}\n${hideInText('type')}`,
	'phases/join.md': null,
	'phases/join.mdx': `${smallProgram['phases/join.md']?.replace('title: Talk', `title: ${plant('track')}, summary: ${plant('tracksummary')}`)}\n${hideInText('phase')}`,
	'pages/help.mdx': entry({ title: 'Help', summary: 'How to get help.' }, hideInText('page')),
	'pages/plain.md': entry(
		{ title: 'Plain', summary: 'In Markdown.' },
		`Text.\n\n<!-- ${plant('comment')} -->\n\n[unused]: https://example.com/${plant('plaindefinition')}\n\n[^n]: ${plant('plainnote')}\n`,
	),
	'changes/news.mdx': entry(
		{ title: 'News', summary: 'What is new.', date: '2026-01-02', affects: '[first-deal]' },
		hideInText('change'),
	),
	'glossary/margin.mdx': entry(
		{ title: 'Margin', definition: 'What is left.' },
		hideInText('term'),
	),
	'metrics/deals.mdx': entry(
		{ title: 'Deals', definition: 'How many there are.' },
		hideInText('metric'),
	),
	'teams/night-watch.md': entry(
		{ title: plant('unnamedteam'), summary: plant('unnamedteamsummary') },
		plant('unnamedteambody'),
	),
	'program.yaml': `${smallProgram['program.yaml']}roles: { sales: Sales, seer: ${plant('role')} }\n`,
};
