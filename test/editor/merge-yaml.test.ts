import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readEntry, writeEntry } from '../../src/editor/entry-text.ts';
import { mergeYaml } from '../../src/editor/merge-yaml.ts';
import type { Fields } from '../../src/editor/yaml-source.ts';
import { acme } from '../acme.ts';
import { runs } from '../long.ts';

const files = [acme, 'test/fixtures/everything'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		// The texts of the first page have no fields, and no form.
		.filter((file) => /\.(?:md|mdx|yaml)$/.test(file) && !/^home\./.test(file))
		.map((file) => path.join(folder, file))
		.sort(),
);
const texts = files.map((file) => readFileSync(file, 'utf8'));

function save(text: string, change: (fields: Record<string, unknown>) => void): string {
	const { body = '', ...fields } = readEntry(text);
	const changed = structuredClone(fields);
	change(changed);
	return writeEntry(text, changed, String(body), []);
}

describe('a file that is opened and saved', () => {
	it.each(files)('%s keeps its bytes', (file) => {
		const text = readFileSync(file, 'utf8');
		expect(save(text, () => {})).toBe(text);
	});

	it('keeps comments, quotes, spacing and order', () => {
		const text =
			'# top\ntitle:   "A"   # why\n\nb: [ x,y ]\n# before c\nc: >-\n  one\n  two\nd: { p: 1,   q: \'2\' }\n';
		expect(mergeYaml(text, parse(text) as Fields)).toBe(text);
	});
});

describe('what a person wrote beside the values', () => {
	const text =
		'# about the file\ntitle: A # why\n# about the days\nwindow: { from: 1, to: 2 } # days\nnote: |\n  one\n  # no comment\nlist:\n  # first\n  - a # a\n\n  # second\n  - b\n# the end\n';
	const set = (changes: object) => mergeYaml(text, { ...(parse(text) as Fields), ...changes });

	it.each([
		['a value', { title: 'B' }, 'title: A', 'title: B'],
		['a number in braces', { window: { from: 1, to: 9 } }, 'to: 2', 'to: 9'],
		['a block of lines', { note: 'one\n# two' }, '# no comment', '# two'],
		['an item', { list: ['a', 'c'] }, '- b', '- c'],
		['another kind of value', { title: ['x'] }, 'title: A # why\n', 'title: [x] # why\n'],
		[
			'a field that goes',
			{ window: null },
			'# about the days\nwindow: { from: 1, to: 2 } # days\n',
			'',
		],
		[
			'an item that goes',
			{ list: ['b'] },
			'  # first\n  - a # a\n\n  # second\n  - b',
			'  # first\n  # second\n  - b',
		],
	])('stays where it is around %s', (_, changes, before, after) => {
		expect(set(changes)).toBe(text.replace(before, after));
	});

	it('is not needed for a file to be filled', () => {
		expect(mergeYaml('', { b: 'x', a: 1, c: '' }, ['a', 'b', 'c'])).toBe('a: 1\nb: x\n');
		expect(mergeYaml('{ a: 1 }', { a: 2, b: 'x, y' })).toBe('{ a: 2, b: "x, y" }');
	});
});

/** Each place of a value in the data, as a path. */
function listPaths(value: unknown, at: (string | number)[] = []): (string | number)[][] {
	if (typeof value !== 'object' || value === null) return [at];
	return [
		at,
		...Object.entries(value).flatMap(([name, inner]) =>
			listPaths(inner, [...at, Array.isArray(value) ? Number(name) : name]),
		),
	];
}

function change(
	data: unknown,
	at: readonly (string | number)[],
	to: (old: unknown) => unknown,
): unknown {
	const [name, ...rest] = at;
	if (name === undefined) return to(data);
	const copy = structuredClone(data) as Record<string | number, unknown>;
	const value = change(copy[name], rest, to);
	if (value === undefined && Array.isArray(copy)) copy.splice(Number(name), 1);
	else if (value === undefined) delete copy[name];
	else copy[name] = value;
	return copy;
}

const words = fc.oneof(
	fc
		.string({ minLength: 1, maxLength: 30 })
		.map((text) => text.trim())
		.filter((text) => text !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\u0085]/u.test(text)),
	fc.constantFrom(
		'a: b',
		'# no comment',
		'- no item',
		'true',
		'45',
		'<90 days',
		'{ open',
		'[',
		"it's",
		'say "yes"',
		'@x',
		'*a',
		'&b',
		'null',
		'~',
		'2026-01-01',
		'a, b',
		'x #y',
	),
);
/** The lines that the two texts do not share, from the first that differs to the last. */
function changedLines(before: string, after: string): [string[], string[]] {
	const [a, b] = [before.split('\n'), after.split('\n')];
	while (a.length > 0 && b.length > 0 && a[0] === b[0]) {
		a.shift();
		b.shift();
	}
	while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
		a.pop();
		b.pop();
	}
	return [a, b];
}

/** The lines that a text folded over several takes. */
function countFolded(text: string, at: readonly (string | number)[]): number {
	const name = String(at.findLast((part) => typeof part === 'string'));
	const [, folded = ''] = new RegExp(`\\b${name}: [>|][+-]?\\n((?: +.*\\n)+)`).exec(text) ?? [];
	return folded.split('\n').length - 1;
}

describe('one change', () => {
	const place = fc.integer({ min: 0, max: texts.length - 1 }).chain((i) => {
		const { body, ...fields } = readEntry(texts[i] ?? '');
		const paths = listPaths(fields).filter((one) => one.length > 0);
		return fc.record({
			text: fc.constant(texts[i] ?? ''),
			fields: fc.constant(fields),
			body: fc.constant(String(body ?? '')),
			at: fc.constantFrom(...paths),
		});
	});

	it('of a value is what is read afterwards, and touches only lines of its field', () => {
		fc.assert(
			fc.property(place, words, ({ text, fields, body, at }, word) => {
				const isText = (value: unknown) => typeof value !== 'object' || value === null;
				const fresh = change(fields, at, (old) => (isText(old) ? word : old)) as Fields;
				const saved = writeEntry(text, fresh, body, []);
				const { body: _, ...read } = readEntry(saved);
				expect(read).toEqual(fresh);
				const [before, after] = changedLines(text, saved);
				// A text on one line stays on one line; one folded over lines keeps its first.
				expect(after.length).toBeLessThanOrEqual(1);
				expect(before.length).toBeLessThanOrEqual(1 + countFolded(text, at));
			}),
			{ numRuns: runs(250, 10_000) },
		);
	});

	it('that takes a field or an item away takes nothing else', () => {
		fc.assert(
			fc.property(place, ({ text, fields, body, at }) => {
				const fresh = change(fields, at, () => undefined) as Fields;
				const saved = writeEntry(text, fresh, body, []);
				const { body: _, ...read } = readEntry(saved);
				expect(prune(read)).toEqual(prune(fresh));
				const [, after] = changedLines(text, saved);
				// Gone from a line of its own, or from within a line, or from behind the dash.
				expect(after.length).toBeLessThanOrEqual(1);
			}),
			{ numRuns: runs(250, 10_000) },
		);
	});

	it('that adds an item or a field adds only its lines', () => {
		fc.assert(
			fc.property(place, words, ({ text, fields, body, at }, word) => {
				const grown = (old: unknown) =>
					Array.isArray(old)
						? [...old, typeof old[0] === 'object' ? { ...(old[0] as object), added: word } : word]
						: typeof old === 'object' && old !== null
							? { ...old, added: word }
							: old;
				const fresh = change(fields, at, grown) as Fields;
				const saved = writeEntry(text, fresh, body, []);
				const { body: _, ...read } = readEntry(saved);
				expect(read).toEqual(fresh);
				const [before] = changedLines(text, saved);
				expect(before.length).toBeLessThanOrEqual(1);
			}),
			{ numRuns: runs(250, 10_000) },
		);
	});
});

/** Without what is empty, and without switches that are off: a form does not tell those from absent. */
function prune(value: unknown): unknown {
	if (value === false) return undefined;
	if (Array.isArray(value)) {
		const items = value.map(prune).filter((item) => item !== undefined);
		return items.length > 0 ? items : undefined;
	}
	if (typeof value !== 'object' || value === null) return value;
	const pairs = Object.entries(value).map(([name, inner]) => [name, prune(inner)] as const);
	const kept = pairs.filter(([, inner]) => inner !== undefined);
	return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
