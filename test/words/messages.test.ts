import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { textFlag } from '../../src/authoring/new/find-missing.ts';
import { listFlags } from '../../src/authoring/new/flags.ts';
import { askCollection, interview } from '../../src/authoring/new/interview.ts';
import type { Ask, Question } from '../../src/authoring/new/question.ts';
import { loadPicture } from '../../src/body/images.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { formatReport } from '../../src/check/format-report.ts';
import { findLanguage, takeLanguage } from '../../src/check/report/take-language.ts';
import { wordBuildHelp } from '../../src/cli/build-help.ts';
import { runCheck } from '../../src/cli/commands/check.ts';
import { runCodeOwners } from '../../src/cli/commands/codeowners.ts';
import { runDev } from '../../src/cli/commands/dev.ts';
import { runDiff } from '../../src/cli/commands/diff.ts';
import { runDoctor } from '../../src/cli/commands/doctor.ts';
import { runHeaders } from '../../src/cli/commands/headers.ts';
import { runLevels } from '../../src/cli/commands/levels.ts';
import { runMap } from '../../src/cli/commands/map.ts';
import { runNew } from '../../src/cli/commands/new.ts';
import { runPreview } from '../../src/cli/commands/preview.ts';
import { runReviews } from '../../src/cli/commands/reviews.ts';
import { runSchemas } from '../../src/cli/commands/schemas.ts';
import { runUpgrade } from '../../src/cli/commands/upgrade.ts';
import { formatFieldHelp } from '../../src/cli/new/help.ts';
import { readArguments, readCollection, requireAnswers } from '../../src/cli/new/options.ts';
import type { Command } from '../../src/cli/run-command.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { collectionNames, nouns } from '../../src/domain/collections.ts';
import { speak, tell } from '../../src/domain/message.ts';
import { formatLeaks } from '../../src/guard/find-leaks.ts';
import { explain, listTopics } from '../../src/guide/explain.ts';
import { problemGroups, problemPages } from '../../src/guide/problems/problem-pages.ts';
import { catalogues } from '../../src/words/load-words.ts';
import { call } from '../cli/call.ts';
import { listMessages, listUntold } from '../list-messages.ts';
import { writeContent } from '../small-program.ts';

afterEach(() => speak());

const written = listMessages();
/** What `npm run new` asks is what the fields are for. */
const meanings = [textFlag, ...collectionNames.flatMap(listFlags)].flatMap(
	({ field }) => field.description ?? [],
);
const titles = [...problemGroups, ...Object.values(problemPages)].map(({ title }) => title);
const english = [
	...written.map((one) => one.english),
	...Object.values(nouns),
	...meanings,
	...titles,
];
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

it('nothing that a command prints or throws at authors is worded without `tell`', () => {
	expect(listUntold()).toEqual([]);
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

/** Words of every English sentence that a command could print here, and of no German one. */
const englishWords =
	/\b(?:the|is|are|it|there|this|write|remove|did|you|mean|of|to|and|or|no|not|has|choices|guide|warnings?|errors?|files?|a list|one)\b/i;

/** The lines of a text that hold English, besides options and the names that other programs read. */
function findEnglish(text: string): string[] {
	return text
		.split('\n')
		.map((line) =>
			line.replaceAll(/„[^“]*“|--?[a-z][\w-]*|npm run [\w: ]+|\{ version,.*|^ +rule, .*/g, ''),
		)
		.filter((line) => englishWords.test(line));
}

describe('in German', () => {
	const explainBuild: Command = (_, { stdout }) => {
		stdout.write(wordBuildHelp());
		return 0;
	};

	it.each([
		['check', runCheck],
		['new', runNew],
		['diff', runDiff],
		['codeowners', runCodeOwners],
		['map', runMap],
		['levels', runLevels],
		['build', explainBuild],
		['dev', runDev],
		['preview', runPreview],
		['schemas', runSchemas],
		['headers', runHeaders],
		['reviews', runReviews],
		['upgrade', runUpgrade],
		['doctor', runDoctor],
	])('“%s --help” has no English sentence, and names the same options', async (_, command) => {
		const options = (text: string) => [...new Set(text.match(/--[a-z-]+/g))].sort();
		const german = (await call(command, ['--help', '--lang=de'])).stdout;
		const english = (await call(command, ['--help', '--lang=en'])).stdout;
		expect(findEnglish(english).length).toBeGreaterThan(1);
		expect(findEnglish(german)).toEqual([]);
		expect(options(german)).toEqual(options(english));
	});

	it('the build, as it is started, prints that', async () => {
		const args = ['--help', '--lang=de'];
		const { stdout } = await promisify(execFile)(process.execPath, ['src/cli/build.ts', ...args]);
		expect(stdout).toBe((await call(explainBuild, args)).stdout);
	});

	it.each(collectionNames)('“new” asks and explains a new entry of %s', async (collection) => {
		takeLanguage(['--lang', 'de'], {});
		const { model } = readModel(
			writeContent({ 'ladders/rungs.yaml': 'title: Rungs\nlevels: [silver]\n' }),
		);
		const flags = listFlags(collection);
		const asked: Question[] = [];
		const ask: Ask = async (question) => {
			asked.push(question);
			const { choices, isMany, initial, example, validate } = question;
			if (choices) return isMany ? choices.map(({ value }) => value) : (choices[0]?.value ?? '');
			const words = [
				initial,
				example,
				'Neu',
				'7',
				'https://example.com',
				'a@example.com',
				'2026-01-01',
			];
			return words.find((one) => one && validate?.(one) === undefined) ?? 'neu';
		};
		await askCollection(ask);
		await interview(collection, {}, { model, flags, today: '2026-01-01' }, ask);
		expect(asked.length).toBeGreaterThan(5);
		const said = asked.flatMap(({ message, choices = [], validate }) => [
			message,
			...choices.flatMap(({ label, value }) => (label === value ? [] : label)),
			(validate?.('?') ?? '').replace(/ Zur Wahl: .*/, ''),
		]);
		// The name of a field is as it stands in the file.
		const sentences = said.map((one) => one.replace(/^[\w -]+: /, ''));
		expect(sentences.flatMap(findEnglish)).toEqual([]);
		expect(
			findEnglish(formatFieldHelp(collection, model).replaceAll(/\([a-z-]+(?:, [a-z-]+)*\)/g, '')),
		).toEqual([]);
	});

	it('“new” says what is wrong with its flags', () => {
		takeLanguage(['--lang', 'de'], {});
		const { model } = readModel(writeContent());
		const flags = listFlags('milestones');
		const setting = { model, flags, today: '2026-01-01' };
		const calls = [
			() => readCollection(['milstone']),
			() => readCollection(['--title', 'x']),
			() => readArguments('milestones', flags, ['--titel', 'x']),
			() => readArguments('milestones', flags, ['--title']),
			() => readArguments('milestones', flags, ['x']),
			() => requireAnswers('milestones', {}, setting),
			() => requireAnswers('pages', { title: '日本' }, { ...setting, flags: [] }),
			() => requireAnswers('pages', { id: '../x' }, { ...setting, flags: [] }),
		];
		for (const call of calls) {
			const said = catchMessage(call);
			expect(said).not.toBe('');
			expect(findEnglish(said)).toEqual([]);
		}
	});

	it('what the guard finds, what a picture lacks and what “explain” has not got are told', () => {
		takeLanguage(['--lang', 'de'], {});
		const secret = { text: 'Geheim', kind: 'title', file: 'pages/a.md', isLiteral: false };
		const leaks = Array.from({ length: 25 }, (_, i) => ({ file: `${i}.html`, secret }));
		const said = [
			formatLeaks([...leaks, ...Array.from({ length: 12 }, () => ({ file: '0.html', secret }))]),
			formatLeaks(leaks.slice(0, 1)),
			String(loadPicture('/nirgends.png')),
			explain('milestons.windw').text,
			listTopics().replaceAll(/^ {2}(?:[a-z-]+(?: {2,}|:.*)|[A-Z]\w+, .*|[a-z-]+, .*)/gm, ''),
		].join('\n');
		expect(findEnglish(said)).toEqual([]);
		expect(said).toContain('(title)');
	});

	it.each([
		[['--fromat', 'x']],
		[['--format']],
		[['--fix=ja']],
		[['jetzt']],
		[['--format', 'xml']],
		[['--dry-run']],
		[['--lang=tlh']],
	])('“check” called with %j says what is wrong', async (args) => {
		const { stderr, status } = await call(runCheck, args, { LC_ALL: 'de_DE.UTF-8' });
		expect(status).toBe(2);
		expect(findEnglish(stderr.replace('text, github, json', ''))).toEqual([]);
	});
});

function catchMessage(call: () => unknown): string {
	try {
		call();
	} catch (error) {
		return (error as Error).message;
	}
	return '';
}

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

describe('German sentences are German:', () => {
	const catalogue = catalogues['de'] ?? {};
	const check = async (files: Parameters<typeof writeContent>[0]) => {
		takeLanguage(['--lang', 'de'], {});
		const { problems } = await checkContent(writeContent(files), '2026-06-01');
		return problems.map(({ message }) => message);
	};
	const text = (body: string) => `---\ntitle: Guide\nkind: guide\nsummary: How.\n---\n${body}\n`;

	it('what the public edition does not show is named in their quotes', async () => {
		const messages = await check({
			'resources/guide.md': null,
			'resources/guide.mdx': text(
				'Text[^2].\n\n<Internal>\n\nA [b] and[^1].\n\n</Internal>\n\n[b]: https://b.example\n\n[^1]: One.\n\n[^3]: None.\n\n<Internal>\n\n[^2]: Two.\n\n</Internal>',
			),
		});
		expect(messages.length).toBeGreaterThan(2);
		expect(messages.join('\n')).not.toMatch(/“[^“„”]*”/);
		expect(messages.join('\n')).toMatch(/„\[\^3\]“/);
	});

	it('they ask with “Sie”', () => {
		const asked = Object.values(catalogue).filter((message) =>
			/\. (?:In <|Darauf )[^.]* (?:entfernen|nennen|herausnehmen)\./.test(message),
		);
		expect(asked).toEqual([]);
	});

	it('numbers have a comma', async () => {
		const messages = await check({
			'resources/guide.md': text('Read.').replace('summary:', 'minutes: 1001\nsummary:'),
			'milestones/signed.md': (old) =>
				old.replace('steps:', 'enablement:\n  - { resource: guide, roles: [sales] }\nsteps:'),
		});
		expect(messages.join('\n')).toContain('16,7 Stunden');
	});

	it.each([
		['de', 'Eine Liste steht nicht zur Wahl.'],
		['en', 'A list is none of the choices.'],
	])('a sentence begins with a capital (%s)', async (language, sentence) => {
		takeLanguage(['--lang', language], {});
		const folder = writeContent({
			'resources/guide.md': text('Read.').replace('kind: guide', 'kind: [guide]'),
		});
		const { problems } = await checkContent(folder, '2026-06-01');
		expect(problems.map(({ message }) => message).join('\n')).toContain(sentence);
	});
});
