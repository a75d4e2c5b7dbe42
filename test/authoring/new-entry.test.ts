import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nameOne } from '../../src/authoring/new/collections.ts';
import { listFlags, readData } from '../../src/authoring/new/flags.ts';
import { interview } from '../../src/authoring/new/interview.ts';
import type { Ask, Question } from '../../src/authoring/new/question.ts';
import { tryEntry } from '../../src/authoring/new/try-entry.ts';
import { writeEntry } from '../../src/authoring/new/write-entry.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { type CollectionName, collectionNames } from '../../src/domain/collections.ts';
import { acme } from '../acme.ts';
import { isLong } from '../long.ts';
import { copyFolder, smallProgram, writeContent, writeFiles } from '../small-program.ts';

const today = '2026-11-23';
/** What a level, a ladder and a benefit name in their examples. */
const rungs = {
	'ladders/rungs.yaml': 'title: Rungs\nlevels: [silver]\n',
	'levels/silver.md': '---\ntitle: Silver\nsummary: The first.\nladder: rungs\n---\n',
};
/** A program in which nothing can be left out but the team. */
const smallest = {
	'program.yaml': smallProgram['program.yaml'] ?? '',
	'phases/join.md': smallProgram['phases/join.md'] ?? '',
	'teams/sales.md': smallProgram['teams/sales.md'] ?? '',
	...rungs,
};

/** Somebody who takes the first choice, and writes what the example says or else a word that fits. */
const first =
	(asked: Question[] = []): Ask =>
	async (question) => {
		asked.push(question);
		const { choices, isMany, initial, example, message, validate } = question;
		if (choices) return isMany ? [] : (choices[0]?.value ?? '');
		const words = [
			'Newly written',
			'7',
			'https://example.com/new',
			'new@example.com',
			'2026-10-01',
		];
		const fitting = [initial, example, ...words].find(
			(one) => one !== undefined && one !== '' && validate?.(one) === undefined,
		);
		if (fitting === undefined) throw new Error(`No answer fits: ${message}`);
		return message.startsWith('Title') ? 'Newly written' : fitting;
	};

async function write(folder: string, collection: CollectionName, ask = first()) {
	const { model } = readModel(folder);
	const flags = listFlags(collection);
	const answers = await interview(collection, {}, { model, flags, today }, ask);
	const id = String(answers['id']);
	const entry = {
		collection,
		id,
		data: readData(flags, answers),
		text: String(answers['text'] ?? ''),
	};
	return tryEntry(model, entry, today);
}

describe.each([
	['a small program', () => writeContent(rungs)],
	['the smallest program', () => writeFiles(smallest)],
	...(isLong ? [['a whole program', () => copyFolder(acme)] as const] : []),
] as const)('on %s', (_, make) => {
	it.each(collectionNames)('a new entry of %s passes the check', async (collection) => {
		const folder = make();
		const { file, text, errors } = await write(folder, collection);
		expect(errors).toEqual([]);
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), text, { flag: 'wx' });
		const { problems, model } = await checkContent(folder, today);
		const own = problems.filter((problem) => problem.severity === 'error');
		// Without a partner type and a milestone there is nothing wrong with the smallest program.
		expect(own.map(({ file: one, message }) => `${one} ${message}`)).toEqual([]);
		expect(model.entries[collection].get('newly-written')?.file).toBe(file);
	});
});

describe('a milestone of a whole program', () => {
	const asked: Question[] = [];
	let written: Awaited<ReturnType<typeof write>>;
	beforeAll(async () => {
		written = await write(acme, 'milestones', first(asked));
	});

	it('is asked for by what the schema requires, then track and partner types, then what is left', () => {
		expect(asked.map(({ message }) => message.split(/[:(]/)[0]?.trim())).toEqual([
			'Title',
			'Id',
			'Team',
			'Summary',
			'Phase',
			'Which of these does it have?',
			'Window from',
			'Window to',
			'Track',
			'Partner types',
			'Anything else to fill in now?',
		]);
	});

	it('takes no id that is taken, and no text that is too long', () => {
		const find = (start: string) => asked.find(({ message }) => message.startsWith(start));
		expect(find('Id')?.validate?.('kickoff-held')).toContain('exists already');
		expect(find('Id')?.validate?.('Kickoff Held')).toContain('small letters');
		expect(find('Title')?.validate?.('x'.repeat(61))).toContain('61 characters');
		expect(find('Window to')?.validate?.('4000')).toMatch(/^Write a day from 7 to \d+\.$/);
		expect(find('Window from')?.validate?.('soon')).toContain('must be a number');
	});

	it('lies beside those of its phase', () => {
		expect(written.file).toBe('milestones/recruitment/newly-written.md');
	});

	it('says what is worth adding', () => {
		expect(written.errors).toEqual([]);
		expect(written.warnings.map(({ rule }) => rule)).toEqual([
			'no-exit',
			'no-steps',
			'no-enablement',
		]);
	});

	it('is not written while it is tried', () => {
		expect(existsSync(path.join(acme, written.file))).toBe(false);
	});
});

describe('the questions', () => {
	it('offer what the content has', async () => {
		const asked: Question[] = [];
		await write(writeFiles(smallest), 'milestones', first(asked));
		const choices = asked.find(({ message }) => message.startsWith('Team'))?.choices;
		expect(choices).toEqual([{ value: 'sales', label: 'Sales' }]);
	});

	it('offer to fill in nothing that has nothing to choose from yet', async () => {
		const asked: Question[] = [];
		await write(writeFiles(smallest), 'milestones', first(asked));
		const offered = asked.at(-1)?.choices?.map(({ value }) => value);
		expect(offered).toContain('optional');
		expect(offered).not.toContain('metrics');
	});

	it('say what has to be written first', async () => {
		const folder = writeFiles({ ...smallest, 'teams/sales.md': null });
		await expect(write(folder, 'milestones')).rejects.toThrow(
			'A milestone needs a team, and there is none yet. Write one first: npm run new -- team',
		);
	});
});

describe('a new entry', () => {
	it('is a draft where something else has to come first', async () => {
		const { text, waitsFor } = await write(writeContent(), 'phases');
		expect(text).toContain('draft: true');
		expect(waitsFor.map(({ rule }) => rule)).toContain('phase-after-ongoing');
	});

	it('keeps texts that YAML would take for something else', () => {
		const title = 'Day 1: "go" # now';
		const data = { title, summary: '- yes', window: { from: 1, to: 2 }, after: ['a', 'b'] };
		const text = writeEntry({ collection: 'milestones', id: 'x', data, text: '' });
		expect(text).toBe(
			`---\ntitle: 'Day 1: "go" # now'\nsummary: "- yes"\nwindow: { from: 1, to: 2 }\nafter: [a, b]\n---\n`,
		);
	});

	it('leaves the content as it was while it is tried', async () => {
		const folder = writeContent();
		const files = readdirSync(folder, { recursive: true });
		await write(folder, 'teams');
		expect(readdirSync(folder, { recursive: true })).toEqual(files);
	});

	it.each(collectionNames)('is called by one word: %s', (name) => {
		expect(nameOne(name)).toMatch(/^[a-z-]+[a-rt-z]$/);
	});
});
