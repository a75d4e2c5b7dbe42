import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { Random } from '../generated/random.ts';
import * as hostile from './hostile.ts';

/** The files of a content folder by their paths. */
export type Files = Map<string, Buffer>;

type Mutation = (files: Files, file: string, random: Random) => string | undefined;

/** Changes up to four things in a program, and says which ones. */
export function mutate(files: Files, random: Random): string[] {
	const said: string[] = [];
	const count = random.pick([1, 1, 1, 2, 2, 3, 4]);
	for (let i = 0; i < count && files.size > 0; i++) {
		const [name, change] = random.pick(mutations);
		const file = random.pick([...files.keys()]);
		const detail = change(files, file, random);
		if (detail !== undefined) said.push(`${name} ${file}: ${JSON.stringify(detail).slice(0, 120)}`);
	}
	return said;
}

const mutations: readonly (readonly [string, Mutation])[] = [
	['byte', changeBytes],
	['byte', changeBytes],
	['encoding', changeEncoding],
	['text', insertText],
	['text', insertText],
	['yaml', insertYaml],
	['yaml', insertYaml],
	['field', changeField],
	['field', changeField],
	['field', changeField],
	['field', changeField],
	['body', insertBody],
	['body', insertBody],
	['body', insertBody],
	['name', renameFile],
	['place', moveFile],
	['size', changeSize],
];

function changeBytes(files: Files, file: string, random: Random): string {
	const bytes = Buffer.from(files.get(file) ?? '');
	const at = random.between(0, bytes.length);
	switch (random.between(0, 4)) {
		case 0:
			if (at < bytes.length) bytes[at] = random.between(0, 255);
			files.set(file, bytes);
			return `set at ${at}`;
		case 1:
			files.set(file, bytes.subarray(0, at));
			return `cut at ${at}`;
		case 2: {
			const junk = Buffer.from(
				Array.from({ length: random.between(1, 20) }, () => random.between(0, 255)),
			);
			files.set(file, Buffer.concat([bytes.subarray(0, at), junk, bytes.subarray(at)]));
			return `junk at ${at}`;
		}
		case 3: {
			const end = random.between(at, bytes.length);
			files.set(file, Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]));
			return `hole ${at} to ${end}`;
		}
		default: {
			const end = random.between(at, bytes.length);
			files.set(file, Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]));
			return `twice ${at} to ${end}`;
		}
	}
}

function changeEncoding(files: Files, file: string, random: Random): string {
	const text = String(files.get(file));
	const ways: Record<string, () => Buffer> = {
		crlf: () => Buffer.from(text.replaceAll('\n', '\r\n')),
		cr: () => Buffer.from(text.replaceAll('\n', '\r')),
		bom: () => Buffer.from(`\ufeff${text}`),
		'two boms': () => Buffer.from(`\ufeff\ufeff${text}`),
		'utf-16': () => Buffer.from(`\ufeff${text}`, 'utf16le'),
		latin1: () => Buffer.from(`${text}Größe`, 'latin1'),
		nul: () => Buffer.from(text.replace(' ', '\0')),
		'no last line end': () => Buffer.from(text.trimEnd()),
		empty: () => Buffer.alloc(0),
		'nel as line end': () => Buffer.from(text.replaceAll('\n', '\u0085')),
	};
	const way = random.pick(Object.keys(ways));
	files.set(file, ways[way]?.() ?? Buffer.alloc(0));
	return way;
}

function insertText(files: Files, file: string, random: Random): string {
	const text = String(files.get(file));
	const at = random.between(0, text.length);
	const what = random.pick(hostile.texts);
	files.set(file, Buffer.from(text.slice(0, at) + what + text.slice(at)));
	return what;
}

function insertYaml(files: Files, file: string, random: Random): string {
	const line = random.pick(hostile.yamlLines);
	const text = String(files.get(file));
	const lines = text.split('\n');
	const end = file.endsWith('.yaml') ? lines.length : Math.max(lines.indexOf('---', 1), 1);
	lines.splice(random.between(file.endsWith('.yaml') ? 0 : 1, end), 0, line);
	files.set(file, Buffer.from(lines.join('\n')));
	return line;
}

function insertBody(files: Files, file: string, random: Random): string {
	const piece = random.pick(hostile.bodies);
	const text = `${files.get(file)}\n\n${piece}\n`;
	files.set(file, Buffer.from(random.chance(0.2) ? text.trimEnd() : text));
	return piece;
}

/** Sets, removes, renames or wraps one field anywhere in the front matter. */
function changeField(files: Files, file: string, random: Random): string | undefined {
	const text = String(files.get(file));
	const [, front, rest] = file.endsWith('.yaml')
		? ['', text, undefined]
		: (/^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text) ?? []);
	if (front === undefined) return undefined;
	let data: unknown;
	try {
		data = parse(front, { logLevel: 'error' });
	} catch {
		return undefined;
	}
	const places = listPlaces(data);
	if (places.length === 0) return undefined;
	const { holder, key } = random.pick(places);
	const said = changePlace(holder as Record<string, unknown>, key, random);
	const yaml = stringify(data, { lineWidth: 0 });
	files.set(file, Buffer.from(rest === undefined ? yaml : `---\n${yaml}---\n${rest}`));
	return said;
}

function changePlace(holder: Record<string, unknown>, key: string, random: Random): string {
	const set = (value: unknown) => {
		Object.defineProperty(holder, key, { value, enumerable: true, configurable: true });
		return `${key} = ${String(JSON.stringify(value)).slice(0, 80)}`;
	};
	switch (random.between(0, 9)) {
		case 0:
			if (Array.isArray(holder)) holder.splice(Number(key), 1);
			else delete holder[key];
			return `${key} removed`;
		case 1:
			return set(random.pick(hostile.values));
		case 2:
			return set(random.pick(hostile.texts));
		case 3:
			return set(random.pick(hostile.dates));
		case 4:
			return set(random.pick(hostile.ids));
		case 5:
			return set(random.pick(hostile.addresses));
		case 6:
			return set(random.chance(0.5) ? [holder[key]] : { [key]: holder[key] });
		case 7:
			return set(random.between(-5, 500));
		case 8: {
			const name = random.pick([...hostile.ids, `${key}s`, key.toUpperCase(), 'x']);
			Object.defineProperty(holder, name, { value: holder[key], enumerable: true });
			return `${key} as ${name}`;
		}
		default: {
			const text = typeof holder[key] === 'string' ? holder[key] : '';
			const at = random.between(0, text.length);
			return set(text.slice(0, at) + random.pick(hostile.texts) + text.slice(at));
		}
	}
}

function listPlaces(value: unknown, depth = 0): { holder: object; key: string }[] {
	if (typeof value !== 'object' || value === null || depth > 50) return [];
	return Object.entries(value).flatMap(([key, inner]) => [
		{ holder: value, key },
		...listPlaces(inner, depth + 1),
	]);
}

function renameFile(files: Files, file: string, random: Random): string {
	const name = random.pick(hostile.fileNames);
	const text = files.get(file) ?? Buffer.alloc(0);
	if (random.chance(0.6)) files.delete(file);
	files.set(path.posix.join(path.posix.dirname(file), name), text);
	return name;
}

function moveFile(files: Files, file: string, random: Random): string {
	const folder = random.pick([...new Set([...files.keys()].map((one) => path.posix.dirname(one)))]);
	const to = path.posix.join(folder, random.chance(0.4) ? 'below' : '', path.posix.basename(file));
	if (to === file) {
		files.delete(file);
		return 'removed';
	}
	files.set(to, files.get(file) ?? Buffer.alloc(0));
	if (random.chance(0.5)) files.delete(file);
	return to;
}

function changeSize(files: Files, file: string, random: Random): string {
	const text = String(files.get(file));
	const lines = text.split('\n');
	const at = random.between(0, lines.length - 1);
	const times = random.pick([2, 50, 3000]);
	lines.splice(at, 0, ...Array.from({ length: times }, () => lines[at] ?? ''));
	files.set(file, Buffer.from(lines.join('\n')));
	return `line ${at + 1} ${times} times`;
}
