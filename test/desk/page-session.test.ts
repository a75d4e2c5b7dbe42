import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readProgram } from '../../src/cli/desk/read-program.ts';
import { DeskSession } from '../../src/components/desk/session.ts';
import { makeExample } from '../../src/desk/make-example.ts';
import { readExport } from '../../src/desk/read-export.ts';
import {
	collectDeskPhrases,
	makePageWords,
	type PageProgram,
} from '../../src/desk/view/page-program.ts';
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

const readExample = () =>
	readExport([new TextEncoder().encode(makeExample(data, { asOf: today }))], data, { asOf: today })
		.partners;

/** A program that has internal milestones. */
const everythingProgram = {
	...makeProgram(),
	data: readProgram('test/fixtures/everything', undefined).data,
};

function openText(text: string, program = makeProgram()): DeskSession {
	const session = new DeskSession(program);
	session.open([new TextEncoder().encode(text)], { said: {}, order: '', today }, () => undefined);
	return session;
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

describe('looking for a partner', () => {
	const session = openExample();
	const linesOf = (partner: string, team = '') =>
		session
			.today({ filter: { ...everything, partner, team } })
			.teams.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines));

	it('finds every one of the export, with what comes next for it or that it has left', () => {
		// Those who have left, and each fifth of the others.
		const sample = readExample().filter(({ ended }, i) => ended !== undefined || i % 5 === 0);
		const missed = sample.filter(({ id, ended }) => {
			const own = linesOf(id).filter(({ partner }) => partner === id);
			const left = own.some(({ texts }) => texts.join(' ').includes('Left on'));
			return own.length === 0 || (ended !== undefined && ended <= today) !== left;
		});
		expect(missed.map(({ id }) => id)).toEqual([]);
	});

	it('finds it also where a team has nothing to do for it', () => {
		expect(linesOf('p-0042', 'legal').map(({ partner }) => partner)).toContain('p-0042');
	});

	it('shows all partners once no filter is set, those of whom nothing is to be done at the end', () => {
		const { teams } = session.today({ filter: everything });
		expect(teams.at(-1)?.title).toMatch(/^Nothing to do in the next 14 days: \d+ partners$/);
		const told = teams.flatMap(({ team, parts }) =>
			parts.flatMap(({ part, total }) =>
				session.more({ team, part, from: 0, to: total }).map(({ partner }) => partner),
			),
		);
		expect(new Set(told).size).toBe(240);
		expect(session.write({ filter: everything, form: 'text' })).toContain(
			'Nothing to do in the next 14 days: ',
		);
	});
});

describe('a plan to send', () => {
	it('holds nothing that partners do not read of the journey', () => {
		const path = everythingProgram.data.paths['reseller'];
		const [hidden = ''] = path?.internal ?? [];
		const [open = ''] = path?.milestones.map(({ id }) => id) ?? [];
		expect(hidden).not.toBe('');
		const session = openText(
			`Partner,Type,${hidden},Agreed ${hidden},${open}\np-1,Reseller,2026-10-01,2026-12-01,2026-10-02\n`,
			everythingProgram,
		);
		const view = session.partner({ id: 'p-1' });
		expect(view?.done.map(({ text }) => text.split(' · ')[1])).toHaveLength(2);
		const address = view?.plans[0]?.address ?? '';
		expect(address).toContain(open);
		expect(address).not.toContain(hidden);
	});
});

describe('a name from outside', () => {
	it('turns nothing round, and stands for itself in sentences', () => {
		const session = openText(
			'Partner,Type,Onboarding\nA\u202eB,Reseller,2026-11-02\nעברית,Reseller,2026-11-02\n',
		);
		const view = session.partner({ id: 'A\u202eB' });
		expect(view?.id).toBe('AB');
		const text = session.write({ filter: everything, form: 'text' });
		expect(text).not.toContain('\u202e');
		expect(text).toContain('\u2068עברית\u2069 (Reseller)');
	});

	it('in a page from right to left, leaves each sentence in the direction of its language', () => {
		const words = makePageWords({ ...makeProgram('en'), locale: 'ar' });
		const sentence = words.say('desk.left', { count: 3 });
		expect(sentence).toBe('\u200e3 of them have left.');
		expect(words.say('desk.turn', { who: 'مكتب' })).toBe('\u200eTurn: \u2068مكتب\u2069.');
		// What holds no value begins with letters of its language.
		expect(words.say('desk.today')).toBe('Today');
	});
});

describe('an export that contradicts itself', () => {
	it('says that a partner has left although later days are known', () => {
		const session = new DeskSession(makeProgram());
		const opened = session.open(
			[
				new TextEncoder().encode(
					'Partner,Type,Agreement signed by both sides,Ended\np-1,Reseller,2026-11-02,2026-10-01\n',
				),
			],
			{ said: {}, order: '', today },
			() => undefined,
		);
		expect(opened.kind === 'opened' && opened.rows).toMatch(
			/1 of them has left, though the export has a later day of it \(p-1\)\./,
		);
		expect(session.partner({ id: 'p-1' })?.about.at(-1)).toBe(
			'The export also has later days, up to Mon, Nov 2, 2026',
		);
	});
});
