import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { makeId } from '../../src/collections/make-id.ts';
import { writeContent } from '../small-program.ts';

const today = '2026-11-23';
type Changes = Parameters<typeof writeContent>[0];
const program = (line: string): Changes => ({
	'program.yaml': (text) =>
		`${text.replace(/^url: .*\n/m, line.startsWith('url') ? '' : '$&')}${line}\n`,
});
const guide = (line: string): Changes => ({
	'resources/guide.md': (text) => text.replace('---\n', `---\n${line}\n`),
});

async function check(changes: Changes): Promise<string[]> {
	const { problems } = await checkContent(writeContent(changes), today);
	return problems.map(
		({ severity, file, line, field, message }) =>
			`${severity} ${file}:${line} ${field} | ${message}`,
	);
}

describe('a value that no part of the program could work with is said where it is written:', () => {
	it.each<[string, Changes, string]>([
		[
			'two languages',
			guide('language: German, English'),
			'error resources/guide.md:2 language | Write one language tag, such as en',
		],
		[
			'a language with an underline',
			guide('language: en_GB'),
			'error resources/guide.md:2 language | Write “en-GB”, with a hyphen.',
		],
		[
			'a language with wishes',
			guide('language: en-u-nu-arab'),
			'error resources/guide.md:2 language | Write one language tag',
		],
		[
			'a locale with an underline',
			program('locale: en_GB'),
			'error program.yaml:4 locale | Write “en-GB”, with a hyphen.',
		],
		[
			'a locale of a shell',
			program('locale: de_AT.UTF-8'),
			'error program.yaml:4 locale | Write “de-AT”, with a hyphen.',
		],
		[
			'a locale for oneself',
			program('locale: x-private'),
			'error program.yaml:4 locale | Write one language tag',
		],
		[
			'a language by its name',
			program('locale: german'),
			'error program.yaml:4 locale | Write one language tag',
		],
		[
			'a space in an address',
			guide('url: https://acme.example.com/Shared Documents/x.pdf'),
			'error resources/guide.md:2 url | An address has no spaces. Write “https://acme.example.com/Shared%20Documents/x.pdf”.',
		],
		[
			'a space in the name of an address',
			guide('url: https://acme example.com/x.pdf'),
			'error resources/guide.md:2 url | An address has no spaces. Take them out.',
		],
		...['"', "'", ',', ';', '>', ')', ']', '}', '”', '«'].map((sign): [string, Changes, string] => [
			`an address that ends with ${sign}`,
			guide(`url: https://acme.example.com/x${sign}`),
			`error resources/guide.md:2 url | This address ends with ${sign}, which is no part of it. Take it out: “https://acme.example.com/x”.`,
		]),
		[
			'two stray signs',
			program('url: https://partners.example.com"),'),
			'error program.yaml:3 url | This address ends with "),, which is no part of it. Take it out: “https://partners.example.com”.',
		],
		[
			'a path in the site’s address',
			program('url: https://a.example/partners'),
			'warning program.yaml:3 url | “/partners” is not used. Write “https://a.example”.',
		],
		[
			'a question in the site’s address',
			program('url: https://a.example/?a=b'),
			'warning program.yaml:3 url | “/?a=b” is not used.',
		],
		...(
			[
				['https://github.com/acme/x?tab=readme-ov-file', 'https://github.com/acme/x'],
				['https://github.com/acme/x#readme', 'https://github.com/acme/x'],
				['https://github.com/acme/x/tree/main/content', 'https://github.com/acme/x'],
				['https://gitlab.com/acme/sub/x/-/tree/main', 'https://gitlab.com/acme/sub/x'],
				['https://codeberg.org/acme/x/src/branch/main', 'https://codeberg.org/acme/x'],
			] as const
		).map(([url, right]): [string, Changes, string] => [
			`a page of a repository: ${url}`,
			program(`repository: { url: "${url}" }`),
			`error program.yaml:4 repository.url | This is a page of the repository. Write the address of the repository itself: ${right}.`,
		]),
		[
			'an owner without a repository',
			program('repository: { url: https://github.com/acme }'),
			'error program.yaml:4 repository.url | This names no repository.',
		],
		[
			'a repository of another host',
			program('repository: { url: https://codeberg.org/acme/x }'),
			'warning program.yaml:4 repository.url | “codeberg.org” is taken for GitHub',
		],
		[
			'a number of days that no calendar has',
			{
				'milestones/first-deal.md': (text) =>
					text
						.replace('cadence: quarterly', 'window: { from: 1, to: 1000000000000 }')
						.replace('after: 30', 'day: 30'),
			},
			'error milestones/first-deal.md:7 window.to | 1000000000000 is too large. Write 36500 or less.',
		],
		[
			'“ongoing: false”',
			{ 'phases/join.md': (text) => text.replace('days: 30', 'days: 30\nongoing: false') },
			'error phases/join.md:8 ongoing | Only “ongoing: true” is written. Where the phase ends, remove it and write how many days it takes: “days: 90”.',
		],
		[
			'“ongoing: false” without days',
			{ 'phases/join.md': (text) => text.replace('days: 30', 'ongoing: false') },
			'error phases/join.md:7 ongoing | Only “ongoing: true” is written.',
		],
		[
			'<Play> in a public text',
			{
				'resources/guide.md': null,
				'resources/guide.mdx':
					'---\ntitle: Guide\nkind: guide\nsummary: How.\n---\nThen <Play id="call" />.\n',
			},
			'warning resources/guide.mdx:6  | <Play id="call"> leads to an internal page',
		],
	])('%s', async (_, changes, expected) => {
		const found = await check(changes);
		expect(
			found.some((line) => line.startsWith(expected)),
			found.join('\n'),
		).toBe(true);
	});

	it.each<[string, Changes]>([
		[
			'an address of a repository with .git and a slash',
			program('repository: { url: https://github.com/acme/x.git/ }'),
		],
		[
			'a repository in groups',
			program('repository: { url: https://gitlab.example.com/acme/sub/x }'),
		],
		['a bracket that an address opens', guide('url: https://acme.example.com/Partner_(law)')],
		['a language of a country', guide('language: pt-BR')],
		['figures of another script', program('locale: en-u-nu-arab')],
		['the site’s address with a slash at the end', program('url: https://a.example/')],
	])('but not %s', async (_, changes) => {
		expect(await check(changes)).toEqual([]);
	});
});

it.each([
	['Australia/Sydney', '2026-11-23T20:00:00Z', '2026-11-24'],
	['America/Los_Angeles', '2026-11-24T03:00:00Z', '2026-11-23'],
])('today is the day it is in %s', (zone, moment, day) => {
	const settings = new URL('../../src/settings.ts', import.meta.url).href;
	const script = `const { readToday } = await import(${JSON.stringify(settings)}); process.stdout.write(readToday({}, new Date('${moment}')));`;
	const run = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
		env: { ...process.env, TZ: zone },
		encoding: 'utf8',
	});
	expect(run).toBe(day);
});

it.each([
	['Für Österreich: Größe prüfen', 'de-AT', 'fuer-oesterreich-groesse-pruefen'],
	['Größe', 'en', 'grosse'],
	['Résumé d’accès', 'fr', 'resume-dacces'],
	['Smørrebrød på Ålesund', 'nb', 'smoerrebroed-paa-aalesund'],
	['Ærø och Åre', 'sv', 'aero-och-are'],
	['Łódź', 'pl', 'lodz'],
])('the id of “%s” is written as its language (%s) does', (title, locale, id) => {
	expect(makeId(title, locale)).toBe(id);
	expect(makeId(title.normalize('NFD'), locale)).toBe(id);
});
