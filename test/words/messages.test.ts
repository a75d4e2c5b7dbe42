import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import { nouns } from '../../src/collections/check-references.ts';
import { formatReport } from '../../src/collections/format-report.ts';
import { findLanguage, takeLanguage } from '../../src/collections/report/take-language.ts';
import { speak, tell } from '../../src/domain/message.ts';
import { catalogues } from '../../src/words/messages/catalogues.ts';
import { listMessages } from '../list-messages.ts';
import { writeContent } from '../small-program.ts';

afterEach(() => speak());

const written = listMessages();
const english = [...written.map((one) => one.english), ...Object.values(nouns)];
const others = Object.entries(catalogues).filter(([language]) => language !== 'en');

describe.each(others)('the messages in “%s”:', (_, catalogue) => {
	it('each message is translated, and nothing else', () => {
		expect(Object.keys(catalogue).sort()).toEqual([...new Set(english)].sort());
	});

	it('a translation holds the values of its message, and begins and ends where it does', () => {
		const shape = (text: string) => [
			[...text.matchAll(/\{\d+\}/g)].map(([value]) => value).sort(),
			/^\s*/.exec(text)?.[0],
			/\s*$/.exec(text)?.[0],
		];
		for (const [message, translation] of Object.entries(catalogue))
			expect(shape(translation), message).toEqual(shape(message));
	});
});

it('no message is worded before the language is known', () => {
	const early = written.filter(({ isLate, place }) => !isLate && place.startsWith('src/'));
	expect(early.map(({ place }) => place)).toEqual([]);
});

it('a translation may turn its values round; what is not translated stays in English', () => {
	speak({ '{0} of {1}': 'von {1} {0}' });
	expect(tell`${1} of ${2}`).toBe('von 2 1');
	expect(tell`${1} in ${2}`).toBe('1 in 2');
	speak();
	expect(tell`${1} of ${2}`).toBe('1 of 2');
});

describe('the check of a faulty program', () => {
	const content = () =>
		writeContent({
			'program.yaml': (text) => `${text}locale: de\ntheme: { accent: "#ffff00", logo: none.svg }\n`,
			'milestones/signed.md': (text) =>
				text
					.replace('phase: join', 'phase: joyn')
					.replace('exit: [It is written down]', 'exit: []')
					.replace('team: sales', 'team: sales\ntrak: talk'),
			'milestones/first-deal.md': (text) =>
				`${text.replace('cadence: quarterly', 'cadence: quartely')}\n# Zu hoch\n\n[](/x/) ![](bild.png) <b>x</b>\n`,
			'milestones/third.md': '---\ntitle: 3\nsummary: [a]\n---\n',
			'teams/sales.md': (text) => text.replace('Answers', '“Answers”'),
			'phases/join.md': (text) => text.replace('days: 30', 'days: dreißig'),
			'pages/a.mdx': '---\ntitle: Seite\nsummary: Sie ist da.\n---\n\nWeniger als <5 {x\n',
			'pages/b.yaml': 'title: B\n',
			'pages/c.md': '---\ntitle: C: D\n---\n',
			'pages/d.md':
				'---\ntitle: D\nsummary: Sie ist da.\n---\n\n```mermaid\nflowchart\n```\n\n[x](/nirgends/)\n',
			'plays/call.md': (text) => text.replace('team: sales', 'team: sails\nreviewed: 2999-01-01'),
			'Resources/x.md': '',
		});

	/** Words of every English sentence that the check could print here, and of no German one. */
	const englishWords =
		/\b(?:the|is|are|it|there|this|write|remove|did|you|mean|of|to|and|or|no|not|has|choices|guide|warnings?|errors?|files?|a list|one)\b/i;

	async function check(): Promise<string[]> {
		const folder = content();
		const { problems, files } = await checkContent(folder, '2026-06-01');
		expect(problems.length).toBeGreaterThan(15);
		return formatReport(problems, 'inhalt', files)
			.split('\n')
			.filter((line) => !/^inhalt\/\S+$/.test(line))
			.map((line) => line.replaceAll(/„[^“]*“|npm run explain \S+/g, ''));
	}

	it('in German has no English sentence', async () => {
		takeLanguage(['--lang', 'de'], {});
		expect((await check()).filter((line) => englishWords.test(line))).toEqual([]);
	});

	it('in English, as where nothing is set, has no German one', async () => {
		takeLanguage([], {});
		const lines = await check();
		expect(lines.filter((line) => englishWords.test(line)).length).toBeGreaterThan(30);
		expect(lines.filter((line) => /\b(?:Schreiben|Sie|nicht)\b/.test(line))).toEqual([]);
	});
});

describe('the language of the messages', () => {
	it.each([
		['none', {}, undefined],
		['C', { LANG: 'C.UTF-8' }, undefined],
		['POSIX', { LC_ALL: 'POSIX', LANG: 'de_DE.UTF-8' }, undefined],
		['a system that is not shipped', { LANG: 'pl_PL.UTF-8' }, undefined],
		['LANG', { LANG: 'de_AT.UTF-8' }, 'de'],
		['LC_MESSAGES before LANG', { LC_MESSAGES: 'en_GB', LANG: 'de_DE' }, 'en'],
		['LC_ALL before those', { LC_ALL: 'de_DE', LC_MESSAGES: 'en_GB' }, 'de'],
		['JOURNEY_LANG before all', { JOURNEY_LANG: 'en', LC_ALL: 'de_DE' }, 'en'],
	])('is that of %s', (_, env, language) => {
		expect(findLanguage(env)).toBe(language);
	});

	it.each([[['--lang', 'de']], [['--lang=de']]])(
		'is asked for by %j, whatever else is set',
		(args) => {
			const env: NodeJS.ProcessEnv = { JOURNEY_LANG: 'en' };
			expect(takeLanguage(['--fix', ...args, '--dry-run'], env)).toEqual(['--fix', '--dry-run']);
			expect(env['JOURNEY_LANG']).toBe('de');
			expect(tell`Remove it.`).toBe('Entfernen Sie es.');
		},
	);

	it.each([
		[['--lang', 'tlh'], {}, '--lang is “tlh”. Write de or en.'],
		[['--lang'], {}, '--lang is “”. Write de or en.'],
		[[], { JOURNEY_LANG: 'Klingon' }, 'JOURNEY_LANG is “Klingon”. Write de or en.'],
	])('%j %j is none', (args, env, message) => {
		expect(() => takeLanguage(args, env)).toThrow(message);
	});
});
