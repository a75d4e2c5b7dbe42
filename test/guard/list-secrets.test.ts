import { describe, expect, it } from 'vitest';
import { listSecrets } from '../../src/guard/list-secrets.ts';
import { readRaw } from '../../src/guard/read-raw.ts';
import { writeContent } from '../small-program.ts';

/** What the guard takes for secret in the small program with some files changed. */
function listIn(changes: Parameters<typeof writeContent>[0]): string[] {
	return listSecrets(readRaw(writeContent(changes))).secrets.map(({ text }) => text);
}

const help = (body: string, more = '') =>
	`---\ntitle: Help\nsummary: How to get help.\n${more}---\n\n${body}\n`;
const insideType = '---\ntitle: Agent\nsummary: Ours.\ninternal: true\n---\n';

describe('the guard takes for secret, by itself', () => {
	it('every text of an internal entry, its address and its file', () => {
		const secrets = listIn({ 'pages/night-watch.md': help('Ask *Zoë*.', 'internal: true\n') });
		expect(secrets).toEqual(
			expect.arrayContaining([
				'Help',
				'How to get help.',
				'Zoë',
				'Ask Zoë.',
				'/pages/night-watch/',
				'pages/night-watch.md',
				'night-watch',
			]),
		);
	});

	it('not the address of a draft that is one of the site itself', () => {
		const secrets = listIn({ 'pages/index.md': help('Ask *Zoë*.', 'draft: true\n') });
		expect(secrets).toContain('Ask Zoë.');
		expect(secrets.filter((text) => text.includes('index'))).toEqual([]);
	});

	it('what has no mark in the schemas', () => {
		expect(listIn({ 'pages/help.md': help('Text.', 'rumor: Sold soon\n') })).toContain('Sold soon');
	});

	it('the fields that are marked, and steps with the switch, of an entry that is public', () => {
		const secrets = listIn({
			'milestones/first-deal.md': (text) =>
				text.replace('steps:\n', 'steps:\n  - { by: sales, do: Ask finance, internal: true }\n'),
			'teams/sales.md':
				'---\ntitle: Sales\nsummary: Answers.\nescalation: Ring the bell\n---\n\nOnly for us.\n',
		});
		expect(secrets).toEqual(
			expect.arrayContaining(['No deal', 'Ask finance', 'Ring the bell', 'Only for us.']),
		);
		expect(secrets).not.toContain('Say yes');
	});

	it('notes and addresses that only internal text refers to, or nothing', () => {
		const body =
			'Text[^a] [on].\n\n<Internal>\n\nMore[^b] [off].\n\n</Internal>\n\n[^a]: Shown\n[^b]: Hidden\n[^c]: Lost\n\n[on]: https://example.com/on\n[off]: https://example.com/off\n';
		const secrets = listIn({ 'pages/help.mdx': help(body) });
		expect(secrets).toEqual(expect.arrayContaining(['Hidden', 'Lost', 'https://example.com/off']));
		expect(secrets).not.toContain('Shown');
		expect(secrets).not.toContain('https://example.com/on');
	});

	it('notes and addresses that are written inside internal text, though public text refers to them', () => {
		const body =
			'Text[^a] [goal].\n\n<Internal>\n\nMore.\n\n[^a]: Unsaid\n\n[goal]: https://example.com/off "Forty"\n\n</Internal>\n';
		const secrets = listIn({ 'pages/help.mdx': help(body) });
		expect(secrets).toEqual(expect.arrayContaining(['Unsaid', 'https://example.com/off', 'Forty']));
	});

	it('comments in the words of a picture', () => {
		const body = '---\ntitle: Help\nsummary: Help.\n---\n\n![A <!-- hush --> B](a.png)\n';
		expect(listIn({ 'pages/aid.md': body })).toContain('<!-- hush -->');
	});

	it.each([
		['pages/aid.md', '![A](a.png "B <!-- hush --> C")'],
		['pages/aid.md', '[A](/map/ "B <!-- hush --> C")'],
		['pages/aid.md', '[A][b]\n\n[b]: /map/ "B <!-- hush --> C"'],
		['pages/aid.md', '<abbr title="B <!-- hush --> C">A</abbr>'],
		['pages/aid.md', '<details>\n<!-- hush -->\n<summary>A</summary>\n\nB\n\n</details>'],
		['pages/aid.mdx', '<Note title="B <!-- hush --> C">A</Note>'],
		['pages/aid.mdx', '<abbr title={"B {/* hush */} C"}>A</abbr>'],
		['pages/aid.mdx', '![A {/* hush */} B](a.png "T")'],
	])('comments in words of %s: %s', (file, body) => {
		const { secrets, publicTexts } = listSecrets(readRaw(writeContent({ [file]: help(body) })));
		expect(secrets.map(({ text }) => text)).toContainEqual(expect.stringContaining('hush'));
		expect(publicTexts.filter((text) => text.includes('hush'))).toEqual([]);
	});

	it.each([
		'```\ncode\n\n<Internal>\n\nThe *floor* is 20.\n\n</Internal>',
		'````\ncode\n```\n\n<Internal>\n\nThe *floor* is 20.\n\n</Internal>\n\n```\nmore\n```',
		'Press ` and <Internal>The *floor* is 20.</Internal> or `.',
		'![A <Internal>The *floor* is 20.</Internal>](a.png)',
		'<Note title="A <Internal>The *floor* is 20.</Internal>">B</Note>',
		'```\n<For types="agent">The *floor* is 20.</For>',
	])('what a mark of code or a title swallows: %j', (body) => {
		const { secrets, publicTexts } = listSecrets(
			readRaw(writeContent({ 'pages/aid.mdx': help(body), 'partner-types/agent.md': insideType })),
		);
		expect(secrets.map(({ text }) => text)).toContain('The floor is 20.');
		expect(publicTexts.filter((text) => text.includes('floor'))).toEqual([]);
	});

	it.each([
		'```mdx\n<Internal>\n\nLike this.\n\n</Internal>\n```',
		'Write `<Internal>Like this.</Internal>`.',
		'```\n<For types="reseller">\nLike this.\n</For>',
	])('not an example in code: %j', (body) => {
		expect(listIn({ 'pages/aid.mdx': help(body) }).join()).not.toContain('Like this');
	});

	it('what an author wrote around the name that a component puts in, and not the two as one', () => {
		const body = '<Internal>\n\nStart **<Play id="call" />** if *no*body rings.\n\n</Internal>';
		const secrets = listIn({ 'pages/help.mdx': help(body) });
		expect(secrets).toEqual(expect.arrayContaining(['Start ', ' if nobody rings.']));
		expect(secrets).not.toContain('Start  if nobody rings.');
	});

	it('what is for internal partner types only: blocks, resources, milestones and differences', () => {
		const secrets = listIn({
			'partner-types/agent.md': insideType,
			'pages/help.mdx': help(
				'<For types="agent">\n\nAgents only\n\n</For>\n\n<For types="agent reseller">\n\nBoth\n\n</For>',
			),
			'resources/kit.md':
				'---\ntitle: Kit\nkind: guide\nsummary: For agents.\npartnerTypes: [agent]\n---\n\nText.\n',
			'milestones/signed.md': (text) =>
				text.replace('steps:', 'byType: { agent: { ifMissed: We part } }\nsteps:'),
		});
		expect(secrets).toEqual(
			expect.arrayContaining(['Agent', 'Agents only', 'Kit', 'For agents.', 'We part']),
		);
		expect(secrets).not.toContain('Both');
	});

	it('teams, tracks and roles that nothing public names', () => {
		const secrets = listIn({
			'program.yaml': (text) => `${text}roles: { sales: Sellers, seer: Seers }\n`,
			'teams/night.md': '---\ntitle: Night\nsummary: Watches.\nteam: day\n---\n',
			'teams/day.md': '---\ntitle: Day\nsummary: Rests.\n---\n',
			'teams/linked.md': '---\ntitle: Linked\nsummary: Is linked.\n---\n',
			'pages/help.md': help('Ask [them](/teams/linked/).'),
		});
		expect(secrets).toEqual(expect.arrayContaining(['Night', 'Day', 'Seers', 'Talk']));
		for (const text of ['Linked', 'Sellers', 'Sales']) expect(secrets).not.toContain(text);
	});
});
