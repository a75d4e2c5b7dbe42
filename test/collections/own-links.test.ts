import { expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import type { OwnLink } from '../../src/domain/journey.ts';
import { orderMenu, resolveLink } from '../../src/domain/own-links.ts';
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
	const say = (key: string) => key;
	const titlesIn = (edition: 'public' | 'internal') => {
		const journey = buildJourney(readModel(folder).model, { edition });
		return journey.program.navigation?.map((link) => resolveLink(journey, link, say, '/base'));
	};
	const shop = { title: 'Shop', address: 'https://shop.example.com' };
	expect(titlesIn('public')).toEqual([shop]);
	expect(titlesIn('internal')).toEqual([{ title: 'Rules', address: '/base/pages/rules/' }, shop]);
});

const warnings = async (lines: string, more = '') =>
	(await checkContent(write(lines, more), '2026-11-23')).problems
		.filter(({ rule }) => rule === 'menu')
		.map(({ field, severity, message }) => `${severity} ${field} | ${message}`);
const shop = (title: string, path = '') =>
	`{ title: ${title}, url: "https://shop.example.com/${path}" }`;

it('a link that has no room in the row is told, and what stands there twice', async () => {
	expect(await warnings(`navigation: [${shop('Shop')}, { page: rules }]\n`)).toEqual([
		'warning navigation[2] | The row has room for 4 names, so these stand below “Help”: “Rules”. Move what should be seen first further up, or leave “handbook” pages out.',
	]);
	expect(await warnings(`navigation: [${shop('Partner marketing')}]\n`)).toEqual([
		'warning navigation[1] | “Partner marketing” has more than 12 letters, so it stands below “Help”. Give it a shorter “title” to have it in the row.',
	]);
	expect(await warnings(`footer: [${shop('Shop')}, ${shop('Buy')}]\n`)).toEqual([
		'warning footer[2] | This leads to the same as link 1 of the list, and is left out. Remove one of the two.',
	]);
	const mixed = `[{ handbook: map }, ${shop('Shop')}, { page: rules }, { handbook: plan }]`;
	expect(await warnings(`navigation: ${mixed}\n`)).toEqual([]);
	// What is internal takes no room in the public edition.
	expect(
		await warnings(`navigation: [{ page: rules }, ${shop('Shop')}]\n`, 'internal: true\n'),
	).toEqual([]);
});

it('the menu is in the order of the program where it places a page of the handbook, and after the usual ones else', () => {
	const map: OwnLink = { handbook: 'map' };
	const rules: OwnLink = { page: 'rules' };
	expect(orderMenu([rules, map])).toEqual([rules, map]);
	expect(orderMenu([rules])).toEqual([map, { handbook: 'plan' }, { handbook: 'resources' }, rules]);
});
