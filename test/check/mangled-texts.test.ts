import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { parseEntry } from '../../src/collections/parse-entry.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { isLong } from '../long.ts';
import { type Form, forms, listTexts, mangle, schemaOf, type WrittenText } from './mangle-texts.ts';

const folder = path.resolve('test/fixtures/everything');
const texts = listTexts(folder);
/** One of so many cases is tried where there is little time; the number has no divisor in common with the cases of a text. */
const stride = isLong ? 1 : 97;

/** What the files say as they are. */
const known = new Map<string, unknown>();

/** Where the words of a text went: undefined where nobody would know. */
function findWords(text: WrittenText, typed: string, form: Form): 'same' | 'said' | undefined {
	const { file, path: field, start, end } = text;
	const written = forms[form](typed);
	const changed = file.text.slice(0, start) + written + file.text.slice(end);
	const line = file.text.slice(0, start).split('\n').length;
	const lines = written.split('\n').length;
	const { entry, problems } = parseEntry({ ...file, text: changed }, schemaOf(file));
	const isSaid = problems.some((one) => one.line >= line && one.line < line + lines);
	if (isSaid) return 'said';
	if (!entry) return undefined;
	// A comma between brackets makes two items of a list; the words stay.
	const list = typeof field.at(-1) === 'number' ? field.slice(0, -1) : field;
	const [expected, found] = [valueAt(text, list, typed), read(entry.data, list)];
	return fold(found) === fold(expected) ? 'same' : undefined;
}

function valueAt(
	{ file, path: field }: WrittenText,
	list: readonly unknown[],
	typed: string,
): unknown {
	if (list.length === field.length) return typed;
	const data = known.get(file.file) ?? parseEntry(file, schemaOf(file)).entry?.data;
	known.set(file.file, data);
	return (read(data, list) as unknown[]).with(Number(field.at(-1)), typed);
}

function read(data: unknown, field: readonly unknown[]): unknown {
	return field.reduce((value, part) => (value as Record<string, unknown>)?.[String(part)], data);
}

/** White space aside, and the commas between items. */
function fold(value: unknown): string {
	return (Array.isArray(value) ? value : [value]).map(String).join('').replaceAll(/[\s,]/g, '');
}

describe('the words of an author are on the page, or a problem stands at their line:', () => {
	it.each(Object.keys(forms) as Form[])('%s', { timeout: isLong ? 3_600_000 : 60_000 }, (form) => {
		const counts = { same: 0, said: 0 };
		const lost: string[] = [];
		let number = 0;
		for (const text of texts) {
			if (text.isInFlow && (form === 'folded' || form === 'literal')) continue;
			for (const typed of mangle(text.value)) {
				if (number++ % stride > 0) continue;
				const end = findWords(text, typed, form);
				if (end) counts[end]++;
				else lost.push(`${text.file.file} ${text.path.join('.')}: ${forms[form](typed)}`);
			}
		}
		if (isLong)
			process.stdout.write(`${form}: ${JSON.stringify({ ...counts, lost: lost.length })}\n`);
		expect(lost.slice(0, 40), `${lost.length} lost`).toEqual([]);
		expect(counts.same).toBeGreaterThan(0);
	});

	it('what the fields hold is in the journey', () => {
		const { model } = readModel(folder);
		const journey = buildJourney(model, { edition: 'internal' });
		const shown = new Set(listLeaves(journey));
		const missing = texts.filter(({ value }) => !shown.has(value.trim()));
		expect(missing.map(({ file, path: field }) => `${file.file} ${field.join('.')}`)).toEqual([]);
	});
});

function listLeaves(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (value instanceof Map) return [...value].flatMap(listLeaves);
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(listLeaves);
}
