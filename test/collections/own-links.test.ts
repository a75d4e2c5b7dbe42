import { expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { resolveLink } from '../../src/domain/own-links.ts';
import { writeContent } from '../small-program.ts';

const page = (more: string) => `---\ntitle: Rules\nsummary: What holds.\n${more}---\nThey hold.\n`;
const write = (lines: string, more = '') =>
	writeContent({
		'program.yaml': (text) => text + lines,
		'pages/rules.md': page(more),
	});
const check = async (lines: string) =>
	(await checkContent(write(lines), '2026-11-23')).problems
		.filter(({ severity }) => severity === 'error')
		.map(({ line, field, message }) => `${line} ${field} | ${message}`);

it.each([
	[
		'a page that is not there',
		'{ page: rulse }',
		'.page | There is no page called “rulse”. Did you mean “rules”?',
	],
	[
		'an address without https',
		'{ title: Shop, url: "http://shop.example.com" }',
		'.url | Write an address that begins with https://',
	],
	[
		'both',
		'{ page: rules, url: "https://shop.example.com", title: Shop }',
		'.page | Write either “page: rules-of-engagement”',
	],
	['neither', '{ title: Shop }', '.page | Write either “page: rules-of-engagement”'],
	[
		'no name of what is elsewhere',
		'{ url: "https://shop.example.com" }',
		'.url | Say what the link is called, such as “title: Shop”.',
	],
])('a link of the program’s own with %s is said where it is written', async (_, link, expected) => {
	for (const field of ['navigation', 'footer'])
		expect(await check(`${field}:\n  - { page: rules }\n  - ${link}\n`)).toEqual([
			expect.stringContaining(`6 ${field}[2]${expected}`),
		]);
});

it('a link to a page that is internal is in the internal edition alone', () => {
	const folder = write(
		'navigation: [{ page: rules }, { title: Shop, url: "https://shop.example.com" }]\n',
		'internal: true\n',
	);
	const titlesIn = (edition: 'public' | 'internal') => {
		const journey = buildJourney(readModel(folder).model, { edition });
		return journey.program.navigation?.map((link) => resolveLink(journey, link, '/base'));
	};
	const shop = { title: 'Shop', address: 'https://shop.example.com' };
	expect(titlesIn('public')).toEqual([shop]);
	expect(titlesIn('internal')).toEqual([{ title: 'Rules', address: '/base/pages/rules/' }, shop]);
});
