import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readProgram } from '../../src/cli/desk/read-program.ts';
import { DeskSession } from '../../src/components/desk/session.ts';
import { collectDeskPhrases, type PageProgram } from '../../src/desk/view/page-program.ts';
import { joinMapping, writeMapping } from '../../src/desk/view/write-mapping.ts';
import { loadWords, shippedLanguages } from '../../src/words/load-words.ts';
import { wordKeys } from '../../src/words/words.ts';

const { data } = readProgram('test/fixtures/acme', undefined);
const today = '2026-11-28';
const everything = { team: '', manager: '', type: '', phase: '', partner: '' };

function makeProgram(locale = 'en'): PageProgram {
	const { phrase } = loadWords(locale);
	return {
		data,
		locale,
		phrases: collectDeskPhrases(wordKeys, phrase),
		site: 'https://inside.example.com/',
		publicSite: 'https://partners.example.com/',
		milestones: {},
		next: {},
	};
}

function openExample(locale?: string): DeskSession {
	const session = new DeskSession(makeProgram(locale));
	session.open(undefined, { said: {}, order: '', today }, () => undefined);
	return session;
}

describe.each(shippedLanguages)('the page of the desk in %s', (locale) => {
	it('has every word that it says', () => {
		const session = openExample(locale);
		const said = JSON.stringify([
			session.today({ filter: everything }),
			session.partner({ id: 'p-0042' }),
			session.stands(),
			session.practice(),
			session.reality(),
			session.meanings(),
			...(['csv', 'ics', 'text'] as const).map((form) =>
				session.write({ filter: everything, form }),
			),
		]);
		expect(said).not.toMatch(/(?:desk|place|team)\.[a-z]+(?:\.[a-z]+)?"|\bdesk\.[a-z]/);
		expect(said).not.toContain('{title}');
	});
});

it('ships a few words, and not those of the whole interface', () => {
	const { phrases } = makeProgram();
	expect(Object.keys(phrases).length).toBeLessThan(wordKeys.length / 3);
});

it('keeps what is filtered in lists, tables and texts alike', () => {
	const session = openExample();
	const legal = { ...everything, team: 'legal' };
	expect(session.today({ filter: legal }).teams.map(({ team }) => team)).toEqual(['legal']);
	expect(session.write({ filter: legal, form: 'text' })).toMatch(/^The desk: .*\n\nLegal: /);
	const one = { ...everything, partner: 'p-0042' };
	const rows = session.write({ filter: one, form: 'csv' }).trim().split('\r\n').slice(1);
	expect(rows.length).toBeGreaterThan(0);
	expect(rows.filter((row) => !row.startsWith('p-0042,'))).toEqual([]);
});

it('writes what was said of columns as YAML, whatever stands in a heading', () => {
	const said = { 'Go: "live" #1': 'agreed:first-deal-registered', 'Нет\n': 'ended' };
	const mapping = joinMapping({ columns: { Kunde: 'id' }, values: { VAR: 'reseller' } }, said);
	expect(parse(writeMapping(mapping))).toEqual(mapping);
	expect(writeMapping(joinMapping({ columns: {} }, {}))).toBe('columns: {}\n');
	const long = { columns: { ['H'.repeat(3000)]: 'id', 'Kick "off"': { agreed: 'kickoff-held' } } };
	expect(parse(writeMapping(long))).toEqual(long);
	// What is said now counts, and not what stood there in other capitals.
	expect(joinMapping({ columns: { Kunde: 'id' } }, { KUNDE: 'type' }).columns).toEqual({
		KUNDE: 'type',
	});
});
