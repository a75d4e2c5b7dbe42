import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import type { Journey } from '../../src/domain/journey.ts';
import { writeDiffJson } from '../../src/exports/diff-json.ts';
import { writeDiffMarkdown } from '../../src/exports/diff-markdown.ts';
import { reportDiff } from '../../src/exports/diff-report.ts';
import { writeDiffText } from '../../src/exports/diff-text.ts';
import { loadWords, shippedLanguages } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';
import { isLong } from '../long.ts';
import { copyFolder } from '../small-program.ts';
import { allEdits, edits, type FileEdits } from './journey-edits.ts';

const read = (folder: string): Journey =>
	buildJourney(readModel(folder).model, { edition: 'internal' });
const before = read(acme);
const english = loadWords('en');

/** The program with some files changed; a text that is not there is a mistake of the test. */
function edit(changes: FileEdits): string {
	const folder = copyFolder(acme);
	for (const [file, change] of Object.entries(changes)) {
		const place = path.join(folder, file);
		if (change === null) rmSync(place);
		else if (file === '*')
			for (const one of listTexts(folder)) replace(one, change as never, false);
		else {
			if ('was' in change) renameSync(path.join(folder, change.was), place);
			replace(place, 'was' in change ? change.pairs : change, true);
		}
	}
	return folder;
}

function listTexts(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(?:mdx?|yaml)$/.test(file))
		.map((file) => path.join(folder, file));
}

function replace(place: string, pairs: readonly (readonly [string, string])[], isStrict: boolean) {
	let text = readFileSync(place, 'utf8');
	for (const [from, to] of pairs) {
		if (isStrict && !text.includes(from)) throw new Error(`“${from}” is not in ${place}.`);
		text = text.replaceAll(from, to);
	}
	writeFileSync(place, text);
}

async function findErrors(folder: string) {
	const { problems } = await checkContent(folder, '2026-11-23');
	return problems.filter(({ severity }) => severity === 'error');
}

it.each(Object.entries(edits))('says what it means: %s', async (name, changes) => {
	const folder = edit(changes);
	if (isLong) expect(await findErrors(folder)).toEqual([]);
	const report = reportDiff(before, read(folder), english);
	await expect(writeDiffText(report, english)).toMatchFileSnapshot(
		`pinned/diff/${name.replaceAll(' ', '-')}.txt`,
	);
});

it('says all ten at once as Markdown, diagrams included', async () => {
	const folder = edit(allEdits);
	expect(await findErrors(folder)).toEqual([]);
	const report = reportDiff(before, read(folder), english);
	await expect(writeDiffMarkdown(report, english)).toMatchFileSnapshot('pinned/diff/all.md');
});

it.each([
	['everything is new', true],
	['everything is gone', false],
])('compares a program with an empty folder: %s', async (name, isNew) => {
	const nothing = mkdtempSync(path.join(tmpdir(), 'waymark-'));
	onTestFinished(() => rmSync(nothing, { recursive: true, force: true }));
	const sides = isNew ? [read(nothing), before] : [before, read(nothing)];
	const report = reportDiff(sides[0] as Journey, sides[1] as Journey, english);
	await expect(writeDiffText(report, english)).toMatchFileSnapshot(
		`pinned/diff/${name.replaceAll(' ', '-')}.txt`,
	);
});

it.each(shippedLanguages)('fills every sentence in, in %s', (language) => {
	const words = loadWords(language);
	const report = reportDiff(before, read(edit(allEdits)), words);
	const sentences = report.subjects.flatMap((subject) => subject.sentences);
	expect(sentences.length).toBeGreaterThan(30);
	for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined|\[object/);
});

it('writes JSON that has every sentence and what it was made from', () => {
	const folder = edit(edits['a day moves for one partner type']);
	const { changes, version } = JSON.parse(
		writeDiffJson(reportDiff(before, read(folder), english), english),
	);
	expect(version).toBe(1);
	expect(changes).toContainEqual(
		expect.objectContaining({
			kind: 'timing',
			subject: {
				collection: 'milestones',
				id: 'first-deal-registered',
				title: 'First deal registered',
			},
			types: ['services'],
			sentence: 'First deal registered moves from days 50–75 to days 55–80 for Services.',
		}),
	);
});

it('keeps an author’s text a text: no mention, link, heading or markup comes out of it', () => {
	const folder = edit({
		'teams/finance.mdx': [
			['summary:', 'summary: "@acme/all <img src=x> [a](https://evil.example) #12" #'],
		],
	});
	const markdown = writeDiffMarkdown(reportDiff(before, read(folder), english), english);
	const line = markdown.split('\n').find((one) => one.includes('acme'));
	expect(line).not.toMatch(/@acme|(?<!\\)<img|(?<!\\)\[a\]|https:\/\/|#12/);
	expect(line?.replace(/[\\\u200b]/g, '')).toContain(
		'@acme/all <img src=x> [a](https://evil.example) #12',
	);
});
