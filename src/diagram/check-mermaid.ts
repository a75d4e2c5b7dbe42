import { tell } from '../domain/message.ts';
import { createJoinRuns } from '../makers/join-runs.ts';
import { OutOfTime } from '../makers/run-in-time.ts';
import { askMermaid, longest } from './ask-mermaid.ts';
import { showCharacters } from './character-codes.ts';
import { type DiagramSource, drawnKinds, readDiagramSource } from './diagram-source.ts';
import { type DiagramNames, findDrawing, renderMermaid } from './render-mermaid.ts';

/** What is wrong with an author's diagram; `line` counts from 1 in the diagram's own text. */
export interface DiagramProblem {
	line: number;
	message: string;
}

/** A page has to stay small, and a larger drawing is too much to take in. */
export const mostBytes = 12 * 1024;

const join = createJoinRuns<DiagramProblem[]>();

/**
 * What keeps an author's diagram from being drawn, in the author's words: names that are missing, and the
 * first mistake in its lines. `names` are those that `<Diagram title description>` gives.
 */
export async function checkMermaid(
	source: string,
	names: DiagramNames = {},
): Promise<DiagramProblem[]> {
	const name = JSON.stringify([source, names.title, names.description]);
	return join(name, () => listProblems(source, names));
}

async function listProblems(source: string, names: DiagramNames): Promise<DiagramProblem[]> {
	const read = readDiagramSource(source);
	const form = checkForm(read);
	const nameless = read.kind ? checkNames(read, names) : undefined;
	const mistake = form ?? (await checkDrawing(source, read, names, nameless !== undefined));
	return [nameless, mistake].filter((problem) => problem !== undefined);
}

async function checkDrawing(
	source: string,
	read: DiagramSource,
	names: DiagramNames,
	isNameless: boolean,
): Promise<DiagramProblem | undefined> {
	if (!findDrawing(source, names)) {
		const problem = await parse(read);
		if (problem) return problem;
	}
	if (isNameless) return undefined;
	try {
		const bytes = Buffer.byteLength(await renderMermaid(source, 'diagram', names));
		if (bytes <= mostBytes) return undefined;
		const size = `${Math.ceil(bytes / 1024)} kB`;
		const message = tell`The drawing has ${size}; up to ${mostBytes / 1024} kB fit into a page. Split it into two diagrams, or leave some of it out.`;
		return { line: read.first.line, message };
	} catch (error) {
		return wordRenderError(error, read);
	}
}

function checkForm({ kind, first, settings }: DiagramSource): DiagramProblem | undefined {
	if (first.text === '') {
		return {
			line: 1,
			message: tell`The diagram is empty. Begin with its kind, such as “flowchart TD”.`,
		};
	}
	if (settings) {
		const message = tell`Settings between “---” or in “%%{…}%%” cannot be used here: all diagrams look alike. Remove them.`;
		return { line: settings, message };
	}
	if (kind) return undefined;
	const kinds = Object.keys(drawnKinds).join(', ');
	return {
		line: first.line,
		message: tell`A diagram cannot begin with “${first.text}”. Begin with one of these kinds: ${kinds}.`,
	};
}

function checkNames(read: DiagramSource, names: DiagramNames): DiagramProblem | undefined {
	const missing: string[] = [];
	if (!(names.title ?? read.title)?.trim())
		missing.push(tell`“accTitle: …” (what the diagram shows)`);
	if (!(names.description ?? read.description)?.trim())
		missing.push(tell`“accDescr: …” (the same in a sentence or two, for those who cannot see it)`);
	if (missing.length === 0) return undefined;
	const message = tell`Some readers cannot see the diagram. Below “${read.first.text}”, write a line ${missing.join(tell` and a line `)}.`;
	return { line: read.first.line, message };
}

/** What mermaid throws: its two kinds of grammar say where in ways of their own. */
interface ParseError {
	message: string;
	hash?: { text?: string; token?: string; loc?: { first_line: number } };
	result?: { lexerErrors?: { line?: number }[] };
}

async function parse(read: DiagramSource): Promise<DiagramProblem | undefined> {
	try {
		await askMermaid('parseMermaid', read.text);
		return undefined;
	} catch (thrown) {
		if (thrown instanceof OutOfTime) return wordOutOfTime(read);
		const error = thrown as ParseError;
		const said = /line:? (\d+)/.exec(error.message)?.[1];
		const known = error.hash?.loc?.first_line ?? error.result?.lexerErrors?.[0]?.line;
		return wordSyntaxError(error, known ?? Number(said ?? 1), read);
	}
}

function wordSyntaxError(error: ParseError, found: number, read: DiagramSource): DiagramProblem {
	const last = read.lines.findLastIndex((one) => one.text.trim() !== '') + 1;
	const at = read.lines[Math.min(Math.max(found, 1), last) - 1] ?? read.first;
	const text = at.text.trim();
	const { line } = at;
	const help = tell`See mermaid.js.org/syntax for how a ${read.kind} is written.`;
	if (error.hash?.token === '1' || found > last) {
		const message = tell`The diagram ends before this is complete: “${text}”. A closing bracket, quotation mark or “end” is missing. ${help}`;
		return { line, message };
	}
	const token = showCharacters(error.hash?.text?.trim().split('\n')[0] ?? '');
	const place = token && token !== text && text.includes(token) ? tell`, from “${token}” on` : '';
	const message = tell`This line is not understood${place}: “${text}”. Look for a missing quotation mark, bracket or arrow. ${help}`;
	return { line, message };
}

function wordOutOfTime({ first }: DiagramSource): DiagramProblem {
	const message = tell`It takes longer than ${longest} seconds to draw this, and then it is stopped. Split it into smaller diagrams, or write it more simply.`;
	return { line: first.line, message };
}

function wordRenderError(error: unknown, read: DiagramSource): DiagramProblem {
	if (error instanceof OutOfTime) return wordOutOfTime(read);
	const reason = error instanceof Error ? error.message : String((error as ParseError).message);
	const value = /:\s*(\S.*)$/.exec(reason)?.[1]?.trim();
	// Mermaid says a color in small letters, and some values without their spaces.
	const fold = (text: string) => text.toLowerCase().replaceAll(/\s/g, '');
	const at = value && read.lines.find((one) => fold(one.text).includes(fold(value)));
	if (at) {
		const message = tell`“${value}” cannot be drawn in this line: “${at.text.trim()}”. Mermaid says: ${reason.replace(/\.?$/, '.')}`;
		return { line: at.line, message };
	}
	return {
		line: read.first.line,
		message: tell`The diagram is written correctly but cannot be drawn. Mermaid says: ${reason.replace(/\.?$/, '.')}`,
	};
}
