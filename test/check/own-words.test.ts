import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { runDiff } from '../../src/cli/commands/diff.ts';
import { runExplain } from '../../src/cli/commands/explain.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { makeFactSource } from '../../src/facts/make-fact-source.ts';
import { readRawWords } from '../../src/guard/read-raw.ts';
import { call } from '../cli/call.ts';
import { writeContent } from '../small-program.ts';

const own = '# Ours\nnav.plan: Find your place\nplace.owner: "Contact"\n';

async function check(words: string, changes: Record<string, string> = {}) {
	const folder = writeContent({ 'words.yaml': words, ...changes });
	const { problems } = await checkContent(folder, '2026-11-23');
	return problems.map(
		({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`,
	);
}

describe('words.yaml', () => {
	it('is read into the journey of both editions, and said by all that is made from it', async () => {
		const folder = writeContent({ 'words.yaml': own });
		expect((await checkContent(folder, '2026-11-23')).problems).toEqual([]);
		for (const edition of ['public', 'internal'] as const) {
			const { words } = makeFactSource(buildJourney(readModel(folder).model, { edition }));
			expect([words.say('nav.plan'), words.say('place.owner')]).toEqual([
				'Find your place',
				'Contact',
			]);
		}
	});

	it('may be empty, or hold only a remark', async () => {
		expect(await check('')).toEqual([]);
		expect(await check('# later\n')).toEqual([]);
	});

	it('is told where a key does not exist, with the nearest, and where a text cannot be said', async () => {
		expect(await check('nav.plan: Here\nmenu.mapp: Map\nnext.handoff: "Next: {teem}"\n')).toEqual([
			'words.yaml:2:1 unknown-field There is no word of the interface called “menu.mapp”. Did you mean “menu.map”? To find the key of a text: npm run explain words <text>',
			'words.yaml:3:15 field-value There is no value {teem} in this text. Did you mean {team}? Values: {team}.',
		]);
		expect(await check('nav:\n  plan: Here\n')).toEqual([
			expect.stringMatching(/^words\.yaml:1:1 unknown-field /),
		]);
		expect(await check('nav.plan: [Here]\n')).toEqual([
			expect.stringMatching(/^words\.yaml:1:11 field-value /),
		]);
		expect(await check('next.handoff: {team} is next\n')).toEqual([
			expect.stringMatching(/^words\.yaml:1:22 yaml .*Put the whole text in quotes/),
		]);
	});

	it('is told where a text is empty, or has markup that would be seen', async () => {
		expect(
			await check(
				'nav.plan:\nplace.owner: ""\nplace.need: "<b>Bring</b>"\nplace.next: |\n  Next\n',
			),
		).toEqual([
			'words.yaml:1:1 field-value Nothing stands after “nav.plan:”. Write the text there, or remove the line: the word that comes with the interface stands then.',
			'words.yaml:2:14 field-value Write something, or remove the field.',
			'words.yaml:3:13 field-value “<b>” would be seen as it stands here: words of the interface are plain text. Remove it, or write the sign itself.',
		]);
	});

	it('is not read under another name, which is said', async () => {
		const folder = writeContent({ 'words.yml': own });
		const { problems } = await checkContent(folder, '2026-11-23');
		expect(problems.map(({ file, rule, message }) => [file, rule, message])).toEqual([
			[
				'words.yml',
				'strange-file',
				'Words of your own stand in “words.yaml”; found “words.yml”. Rename it to “words.yaml”.',
			],
		]);
	});

	it('is public to the guard', () => {
		expect(readRawWords(writeContent({ 'words.yaml': own }))).toEqual([
			'Find your place',
			'Contact',
		]);
		expect(readRawWords(writeContent())).toEqual([]);
		expect(readRawWords(writeContent({ 'words.yaml': 'a: [' }))).toEqual([]);
	});

	it('changes nothing in the journey, so that a comparison says nothing of it', async () => {
		const [from, to] = [writeContent(), writeContent({ 'words.yaml': own })];
		const { stdout } = await call(runDiff, ['--from', from, '--to', to]);
		expect(stdout).toContain('Nothing changes in the journey.');
	});

	it('is helped by the command that finds a key', async () => {
		const JOURNEY_CONTENT = writeContent({ 'words.yaml': own });
		const found = await call(runExplain, ['words', 'find', 'your'], { JOURNEY_CONTENT });
		expect(found).toMatchObject({ status: 0, stderr: '' });
		expect(found.stdout).toContain('nav.plan: "Find your place"  (yours, from words.yaml)\n');
		const none = await call(runExplain, ['words', 'Yes and no'], { JOURNEY_CONTENT });
		expect(none).toMatchObject({ status: 2, stdout: '' });
		expect(none.stderr).toContain('No word of the interface says “Yes and no”.');
	});
});

describe('the form of address', () => {
	const at = (more: string) => ({
		'program.yaml': `name: Acme\nvendor: Acme\nurl: https://partners.example.com\n${more}`,
	});

	it('is taken in German and French, and means nothing elsewhere, which is said', async () => {
		expect(await check('', at('locale: de\naddress: informal\n'))).toEqual([]);
		expect(await check('', at('locale: fr-CA\naddress: informal\n'))).toEqual([]);
		expect(await check('', at('locale: es\naddress: formal\n'))).toEqual([]);
		expect(await check('', at('locale: es\naddress: informal\n'))).toEqual([
			'program.yaml:5:10 form-of-address “informal” changes nothing in “es”: the words of the interface come in one way there. Remove the field.',
		]);
	});

	it('is one of two', async () => {
		expect(await check('', at('locale: de\naddress: friendly\n'))).toEqual([
			expect.stringMatching(/^program\.yaml:5:10 field-value /),
		]);
	});
});
