import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Nodes } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { parseDocument, type Scalar } from 'yaml';
import { isJsxElement } from '../../src/body/jsx.ts';
import { parseBody } from '../../src/body/parse-body.ts';
import type { FieldDescription } from '../../src/collections/schema/describe-field.ts';
import { splitFrontMatter } from '../../src/collections/split-front-matter.ts';
import { described } from './list-uses.ts';

/** A program that uses each thing that may be written at least once. */
export const everything = path.resolve('test/fixtures/everything');

/**
 * Writes the same program in Arabic letters, ids and files the same, into a folder that is gone when
 * the process ends. The words are no Arabic, but they are as long, run the same way and join as such
 * words do; a field that is added is in it at once.
 */
export function writeInArabic(from = everything): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-arabic-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	cpSync(from, folder, { recursive: true });
	for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		const ending = path.extname(file);
		if (ending !== '.yaml' && ending !== '.md' && ending !== '.mdx') continue;
		const place = path.join(folder, file);
		writeFileSync(place, turnFile(file, ending, readFileSync(place, 'utf8')));
	}
	return folder;
}

function turnFile(file: string, ending: '.yaml' | '.md' | '.mdx', text: string): string {
	const form = file === 'program.yaml' ? 'program' : (file.split(path.sep)[0] ?? '');
	const split = splitFrontMatter({ ending, text });
	if (!split) return text;
	const document = parseDocument(split.yaml);
	const turn = (field: FieldDescription, value: unknown, at: (string | number)[]): void => {
		const last = String(at.at(-1));
		if (typeof value === 'string' && isText(last, field))
			(document.getIn(at, true) as Scalar).value = toArabic(value);
		if (typeof value !== 'object' || value === null) return;
		for (const [key, inner] of Object.entries(value)) {
			const next = field.fields?.get(key) ?? field.item;
			if (next) turn(next, inner, [...at, Array.isArray(value) ? Number(key) : key]);
		}
	};
	for (const [name, value] of Object.entries(document.toJS() as object)) {
		const field = described.get(form)?.get(name);
		if (field) turn(field, value, [name]);
	}
	if (form === 'program') document.set('locale', 'ar');
	const yaml = document.toString({ lineWidth: 0 });
	if (ending === '.yaml') return yaml;
	return `---\n${yaml}---\n${split.body ? turnBody(split.body) : ''}`;
}

/** Texts that are no words: ids, paths, tags of a language. */
const codes = [
	'track',
	'branch',
	'contentPath',
	'logo',
	'logoDark',
	'file',
	'bold',
	'licence',
	'locale',
	'language',
	'accent',
	'second',
	'phases',
	'lines',
	'codeOwner',
];

function isText(name: string, { kind, format, pattern }: FieldDescription): boolean {
	const isWords = kind === 'text' && format === undefined && pattern === undefined;
	return (isWords || kind === 'number-or-text') && !codes.includes(name);
}

type Body = NonNullable<NonNullable<ReturnType<typeof splitFrontMatter>>['body']>;

/** Letters of texts, of alternatives and titles, of labels in diagrams, and of anchors that lead to headings. */
function turnBody(body: Body): string {
	const parsed = parseBody(body);
	if ('problem' in parsed) throw new Error(parsed.problem.message);
	const cuts: { start: number; end: number; text: string }[] = [];
	visitParents(parsed.tree as Nodes, (node, ancestors) => {
		const start = node.position?.start.offset;
		const end = node.position?.end.offset;
		if (start === undefined || end === undefined) return;
		const source = body.text.slice(start, end);
		const cut = (text: string) => void cuts.push({ start, end, text });
		const parent = ancestors.at(-1) as Nodes | undefined;
		if (node.type === 'text') {
			const isAddress = parent?.type === 'link' && parent.url.endsWith(node.value);
			const isLabel = parent?.type === 'linkReference' && parent.referenceType !== 'full';
			const isDiagram = ancestors.some((one) => isJsxElement(one) && one.name === 'Diagram');
			if (!isAddress && !isLabel && !isDiagram) cut(turnWords(source));
		}
		if (node.type === 'image') cut(source.replace(/^!\[[^\]]*/, (alt) => turnWords(alt)));
		if (node.type === 'code' && node.lang === 'mermaid') cut(turnDiagram(source));
		if (node.type === 'link' && /^[#/.]/.test(node.url) && node.url.includes('#')) {
			const at = source.lastIndexOf('#') + start;
			cuts.push({ start: at, end, text: turnWords(body.text.slice(at, end)) });
		}
		if (isJsxElement(node)) {
			const tag = /^<[^>]*>/.exec(source)?.[0] ?? '';
			const turned = tag.replace(/(?<=\b(?:title|description)=")[^"]*/g, turnWords);
			cuts.push({ start, end: start + tag.length, text: turned });
		}
	});
	let text = body.text;
	for (const { start, end, text: turned } of cuts.toSorted((a, b) => b.start - a.start))
		text = text.slice(0, start) + turned + text.slice(end);
	return text;
}

/** Labels stand in brackets, between strokes, or behind a colon. */
function turnDiagram(source: string): string {
	return source.replace(
		/(?<=accTitle: |accDescr: |title )[^\n]*|(?<=\[)[^\]"[(]+(?=\])|(?<=\|)[^|\n]+(?=\|)|(?<=")[^"\n]+(?=")/g,
		(label) => (/\d\.\d/.test(label) ? label : turnWords(label)),
	);
}

/** Leaves entities as they are. */
function turnWords(text: string): string {
	return text.replace(/&#?\w+;|[a-z]+/gi, (word) => (word.startsWith('&') ? word : toArabic(word)));
}

const latin = 'abcdefghijklmnopqrstuvwxyz';
const letters = 'ابكديفغهيجقلمنوبقرستوفوخيز';

function toArabic(text: string): string {
	return text.replace(
		/[a-z]/gi,
		(letter) => letters[latin.indexOf(letter.toLowerCase())] ?? letter,
	);
}
