import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../src/fonts/measure-text.ts';
import { findLeastWidth } from '../../src/map/find-least-width.ts';
import { setLines } from '../../src/map/set-lines.ts';
import { typeStyles } from '../../src/map/type-sizes.ts';
import { runs } from '../long.ts';

const style = typeStyles.cardTitle;
const widths = [24, 27, 30, 33, 36, 39, 42, 45];
const measure = (line: string) => measureText(line, style.size, style.weight);

const fixtures = { german: 'de', japanese: 'ja', arabic: 'ar', acme: 'en', everything: 'en' };
const titlesOf = (fixture: string) => [
	...new Set(
		globSync(`test/fixtures/${fixture}/**/*.{md,mdx,yaml}`)
			.toSorted()
			.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^ *title: (.+)$/gm)])
			.map(([, title = '']) => title),
	),
];

/** By hand, and by the rules of German; a double stroke where two words meet. */
const german = `
Ein|ar|bei|tung
Ers|te Ge|schäfts||mög|lich|keits||re|gis|trie|rung an|ge|nom|men
Fach|han|dels||ver|triebs||part|ner
Ge|bäu|de||au|to|ma|ti|ons||in|be|trieb|nah|me||lehr|gang
Ge|bäu|de||au|to|ma|ti|ons||in|be|trieb|nah|me||qua|li|fi|ka|ti|on er|wor|ben
Ge|bäu|de||tech|nik||in|stal|la|ti|ons||fach||be|trieb
Ge|schäfts||mög|lich|keits||re|gis|trie|rung
In|be|trieb|nah|me||un|ter|stüt|zung
Ko|ope|ra|ti|ons||an|bah|nung und Ver|triebs||part|ner|schafts||rah|men||ver|trags||ver|hand|lungs||pha|se
Part|ner|schafts||eig|nungs||fest|stel|lungs||ge|spräch ab|ge|schlos|sen
Quar|tals||ge|schäfts||ent|wick|lungs||be|spre|chung durch|ge|führt
Ta|ge bis zur ers|ten Ge|schäfts||mög|lich|keits||re|gis|trie|rung
Ver|triebs||part|ner||be|treu|ungs||ab|tei|lung
Ver|triebs||part|ner||re|ak|ti|vie|rungs||ge|spräch
Ver|triebs||part|ner|schafts||rah|men||ver|ein|ba|rung ist un|ter|schrie|ben
Zu|sam|men||ar|beits||grund||sät|ze und Ge|schäfts||mög|lich|keits||re|gis|trie|rungs||hand||rei|chung
Zu|sam|men||ar|beits||wei|ter||ent|wick|lung
Ver|trags||un|ter|zeich|nung
Zer|ti|fi|zie|rungs||prü|fung be|stan|den
Part|ner||ver|trag un|ter|zeich|net
Part|ner||por|tal||zu|gang ein|ge|rich|tet
Lö|sungs||vor||füh|rung ge|hal|ten
Ers|te Kun|den||in|stal|la|ti|on
Ge|mein|sa|me Markt||be|ar|bei|tungs||pla|nung
Ab|schluss||prü|fungs||ter|min ver|ein|bart
Jah|res||ge|spräch ge|führt
Da|ten||schutz||ver|ein|ba|rung un|ter|schrie|ben
Wie|der||ver|käu|fer||schu|lung
Kun|den||zu|frie|den|heits||be|fra|gung
Rah|men||ver|trags||ver|hand|lung`
	.trim()
	.split('\n');
const plain = (title: string) => title.replaceAll('|', '');

/** The breaks within words, as the letters before and after. */
function listBreaks(lines: readonly string[]): { head: string; tail: string }[] {
	return lines.slice(0, -1).flatMap((line, i) => {
		const head = /(\p{L}+)-$/u.exec(line)?.[1];
		const tail = /^\p{L}+/u.exec(lines[i + 1] ?? '')?.[0];
		return head && tail ? [{ head, tail }] : [];
	});
}

describe('in German', () => {
	it('words are broken between syllables, and three letters stay in front and four behind', () => {
		expect(german.map(plain)).toEqual(expect.arrayContaining(titlesOf('german')));
		let count = 0;
		const wrong = german.flatMap((title) =>
			widths.flatMap((width) => {
				const { lines, isCut } = setLines(plain(title), width, style, 9, 'de');
				expect(isCut).toBe(false);
				const places = lines.slice(0, -1).map(
					(_, i) =>
						lines
							.slice(0, i + 1)
							.join('')
							.replace(/[- ]/g, '').length,
				);
				const right = findPlaces(title);
				const inWord = listBreaks(lines);
				count += inWord.length;
				return places.every((at) => right.has(at)) &&
					inWord.every(({ head, tail }) => head.length >= 3 && tail.length >= 4)
					? []
					: [lines.join(' / ')];
			}),
		);
		expect(count).toBeGreaterThan(100);
		expect(wrong).toEqual([]);
	});

	it('a compound is broken between its words where both fit', () => {
		const set = (text: string, width: number) => setLines(text, width, style, 3, 'de').lines;
		expect(set('Vertragsunterzeichnung', 30)).toEqual(['Vertrags-', 'unterzeichnung']);
		expect(set('Zertifizierungsprüfung', 28)).toEqual(['Zertifizierungs-', 'prüfung']);
		expect(set('Geschäftsmöglichkeitsregistrierung', 45)).toEqual([
			'Geschäftsmöglichkeits-',
			'registrierung',
		]);
	});

	it('a word that fits on a line is broken only where there would be too many lines', () => {
		const set = (most: number) =>
			setLines('Partnerportalzugang eingerichtet', 34, style, most, 'de');
		expect(set(3).lines).toEqual(['Partnerportalzugang', 'eingerichtet']);
		const text = 'Der Partnerportalzugang ist eingerichtet';
		expect(setLines(text, 31, style, 4, 'de').lines).toEqual([
			'Der',
			'Partnerportalzugang',
			'ist eingerichtet',
		]);
		expect(setLines(text, 34, style, 2, 'de').lines).toEqual([
			'Der Partnerportal-',
			'zugang ist eingerichtet',
		]);
	});
});

it('every language has its own syllables, and none are made up where they are not known', () => {
	const set = (text: string, locale: string, width = 18) =>
		setLines(text, width, style, 4, locale).lines.join(' ');
	expect(set('Certification', 'en')).toBe('Certifi- cation');
	expect(set('Établissement', 'fr')).toBe('Établis- sement');
	expect(set('Establecimiento', 'es')).toBe('Estable- cimiento');
	expect(set('перерегистрация', 'ru')).toBe('перереги- страция');
	expect(set('l’enregistrement', 'fr')).toBe('l’enregis- trement');
	expect(set('İşbirliğiyle', 'tr', 15)).not.toMatch(/^İ-/);
});

it('soft hyphens of the author come before the language’s, and are not shown', () => {
	const set = (text: string, width: number) => setLines(text, width, style, 3, 'de').lines;
	expect(set('Vertriebspartner\u{ad}karte', 28)).toEqual(['Vertriebspartner-', 'karte']);
	expect(set('Vertriebs\u{ad}partnerkarte', 28)).toEqual(['Vertriebs-', 'partnerkarte']);
	expect(set('Vertriebs\u{ad}partnerkarte', 60)).toEqual(['Vertriebspartnerkarte']);
});

it('short parts stay with their hyphen, and dashes with the word before', () => {
	const set = (text: string, width: number) => setLines(text, width, style, 3, 'en').lines;
	expect(set('90-day review held', 20)).toEqual(['90-day', 'review held']);
	expect(set('Co-marketing campaign', 22)).toEqual(['Co-marketing', 'campaign']);
	expect(set('Training – certification', 22)).toEqual(['Training –', 'certification']);
	expect(set('Qui\u{a0}: partenaire', 20)).toEqual(['Qui\u{a0}:', 'partenaire']);
	expect(set('« Premier accord » : signé', 26)).toEqual(['« Premier', 'accord » : signé']);
});

describe('in Japanese', () => {
	const titles = [
		...titlesOf('japanese'),
		'最初の打ち合わせから、ともに伸びる事業まで',
		'Salesforceとの連携を設定した',
		'第三四半期のレビューを実施しました。',
		'インテグレーションパートナーシップ契約',
		'「共同提案」のチェックリストを確認した',
	];

	it('no last line is one or two characters, and no line begins or ends with what must not', () => {
		const all = titles.flatMap((title) =>
			widths.map((width) => setLines(title, width, style, 4, 'ja').lines),
		);
		const several = all.filter((lines) => lines.length > 1);
		expect(several.length).toBeGreaterThan(30);
		expect(several.filter((lines) => [...(lines.at(-1) ?? '')].length <= 2)).toEqual([]);
		const starts = several
			.flatMap((lines) => lines.slice(1))
			.filter((line) => /^[、。ー・」っゃゅょッャュョー]/.test(line));
		expect(starts).toEqual([]);
		const ends = several
			.flatMap((lines) => lines.slice(0, -1))
			.filter((line) => /[「（]$/.test(line));
		expect(ends).toEqual([]);
	});

	it('phrases stay together', () => {
		const set = (text: string, width: number) => setLines(text, width, style, 4, 'ja').lines;
		expect(set('担当者への確認の電話', 24)).toEqual(['担当者への', '確認の電話']);
		expect(set('最初の導入作業を立ち会いなしで完了した', 45)).toEqual([
			'最初の導入作業を',
			'立ち会いなしで完了した',
		]);
	});

	it('and in Chinese and Thai; the reader of phrases brings no DOM', () => {
		expect(setLines('合作伙伴协议已签署', 24, style, 3, 'zh').lines).toEqual([
			'合作伙伴',
			'协议已签署',
		]);
		expect(setLines('合作夥伴協議已簽署', 20, style, 3, 'zh-TW').lines).toHaveLength(2);
		expect(setLines('ลงนามในสัญญาพันธมิตรแล้ว', 40, style, 4, 'th').lines.join('')).toBe(
			'ลงนามในสัญญาพันธมิตรแล้ว',
		);
		const loaded = Object.keys(createRequire(import.meta.url).cache);
		expect(loaded.some((file) => file.includes('budoux'))).toBe(true);
		expect(loaded.filter((file) => file.includes('linkedom'))).toEqual([]);
	});
});

it('at most one in twenty titles has a last line that is a short word alone', () => {
	const all = Object.entries(fixtures).flatMap(([fixture, locale]) =>
		titlesOf(fixture).flatMap((title) =>
			widths.map((width) => setLines(title, width, style, 4, locale).lines),
		),
	);
	const several = all.filter((lines) => lines.length > 1);
	expect(several.length).toBeGreaterThan(300);
	const stranded = several.filter((lines) => {
		const last = lines.at(-1) ?? '';
		return !last.includes(' ') && measure(last) < Math.max(...lines.map(measure)) / 3;
	});
	expect(stranded.length / several.length).toBeLessThanOrEqual(0.05);
});

const letters = {
	latin: 'abcdefghijklmnopqrstuvwxyzäöüßéÉABCDEFG0123456789-–/.,:()“”’&\u{ad}\u{a0}',
	japanese: '登録した案件のパートナー契約、。「」ーっャ・確認ABC12',
	arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإ،؟',
	thai: 'กขคงจฉชซญดตถทธนบปผพมยรลวสหอะาิีุูเแโใไ่้',
	mixed: 'aB登ーا🙂👩‍💻กé\u{200b}',
};
const texts = fc
	.constantFrom<keyof typeof letters>('latin', 'japanese', 'arabic', 'thai', 'mixed')
	.chain((script) =>
		fc.array(
			fc
				.array(fc.constantFrom(...letters[script]), { minLength: 1, maxLength: 24 })
				.map((signs) => signs.join('')),
			{ minLength: 1, maxLength: 8 },
		),
	)
	.map((words) => words.join(' '));
const locales = fc.constantFrom('en', 'de', 'fr', 'ja', 'zh', 'th', 'ar', 'ru', 'ko', 'pt-BR');
const bare = (text: string) => text.replace(/[\s\u{ad}\u{200b}-]/gu, '');

describe('whatever the text', () => {
	it('no letter is lost and no line is wider than it may be', () => {
		fc.assert(
			fc.property(texts, locales, fc.integer({ min: 12, max: 60 }), (text, locale, width) => {
				const { lines, isCut } = setLines(text, width, style, 99, locale);
				expect(isCut).toBe(false);
				expect(bare(lines.join(''))).toBe(bare(text));
				expect(lines.filter((line) => !isWithin(line, width))).toEqual([]);
			}),
			{ numRuns: runs(150, 10_000) },
		);
	});

	it('what is cut says so, in as many lines as there may be', () => {
		fc.assert(
			fc.property(texts, locales, fc.integer({ min: 1, max: 3 }), (text, locale, most) => {
				const { lines, isCut } = setLines(text, 24, style, most, locale);
				expect(lines.length).toBeLessThanOrEqual(most);
				expect(lines.filter((line) => !isWithin(line, 24))).toEqual([]);
				if (!isCut) expect(bare(lines.join(''))).toBe(bare(text));
				else {
					expect(lines).toHaveLength(most);
					expect(lines.at(-1)).toMatch(/…$/);
					expect(bare(text)).toMatch(startOf(bare(lines.join('')).slice(0, -1)));
				}
			}),
			{ numRuns: runs(150, 10_000) },
		);
	});

	it('there are no more lines than when each is filled in turn', () => {
		const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 14 });
		fc.assert(
			fc.property(words, fc.integer({ min: 24, max: 60 }), (list, width) => {
				const { lines } = setLines(list.join(' '), width, style, 99, 'en');
				expect(lines).toHaveLength(fill(list, width - 0.05));
			}),
			{ numRuns: runs(100, 5_000) },
		);
	});

	it('at its least width a text has so many lines, and more when it is narrower', () => {
		const words = fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 1, maxLength: 9 });
		fc.assert(
			fc.property(words, fc.integer({ min: 1, max: 4 }), (list, most) => {
				const { width, lines } = findLeastWidth(list.join(' '), style, most, 'en');
				expect(lines.length).toBeLessThanOrEqual(most);
				expect(lines.join(' ')).toBe(list.join(' '));
				const isLongest = list.some((word) => measure(word) > width - 0.1);
				expect(isLongest || fill(list, width - 0.1) > most).toBe(true);
			}),
			{ numRuns: runs(100, 5_000) },
		);
	});
});

/** One sign is a line however wide it is. */
const isWithin = (line: string, width: number) =>
	measure(line) <= width ||
	[...new Intl.Segmenter().segment(line.replace(/[…-]$/, ''))].length <= 1;

/** How many lines there are when each word goes on the line it still fits on. */
function fill(words: readonly string[], limit: number): number {
	let [count, line] = [1, ''];
	for (const word of words) {
		const longer = line ? `${line} ${word}` : word;
		if (line && measure(longer) > limit) [count, line] = [count + 1, word];
		else line = longer;
	}
	return count;
}

/** Where a title written by syllables may be broken, in letters before it. */
function findPlaces(title: string): Set<number> {
	const places = new Set<number>();
	let at = 0;
	for (const sign of title)
		if (sign === '|' || sign === ' ') places.add(at);
		else at++;
	return places;
}

const startOf = (text: string) =>
	new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}`, 'u');
