import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A message as it stands in the source: its English, with {0}, {1} … for its values. */
export interface WrittenMessage {
	english: string;
	/** The file and the line. */
	place: string;
	/** Whether it is worded within a function, when the language is known. */
	isLate: boolean;
}

/** All that is tagged with `tell` in the source. */
export function listMessages(): WrittenMessage[] {
	return ['src', 'scripts']
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
		)
		.filter((file) => file.endsWith('.ts'))
		.flatMap(readMessages);
}

function readMessages(file: string): WrittenMessage[] {
	const text = readFileSync(file, 'utf8');
	if (!text.includes('tell`')) return [];
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	const found: WrittenMessage[] = [];
	const visit = (node: ts.Node) => {
		if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'tell') {
			const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
			const isLate = ts.findAncestor(node, ts.isFunctionLike) !== undefined;
			found.push({ english: readEnglish(node.template), place: `${file}:${line}`, isLate });
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/** Where a command says something to authors, in a sentence without `tell`. */
export function listUntold(): string[] {
	return ['src', 'scripts']
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
		)
		.filter((file) => file.endsWith('.ts') && !forDevelopers.test(file))
		.flatMap(readUntold);
}

/** What only those who work on the code run. */
const forDevelopers =
	/^scripts\/(?:bench|faults|find-browser|fuzz|guide|keep-comment|keep-issue|test|test-days)\b/;

/** What throws or prints a sentence. */
const speakers =
	/^(?:SettingsError|GitError|NoSite|EditionLeak|console\.\w+|(?:\w+\.)?std(?:out|err)\.write)$/;

function readUntold(file: string): string[] {
	const source = ts.createSourceFile(
		file,
		readFileSync(file, 'utf8'),
		ts.ScriptTarget.Latest,
		true,
	);
	const found: string[] = [];
	const visit = (node: ts.Node, isSaid: boolean) => {
		if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'tell') return;
		const isHere =
			isSaid ||
			((ts.isNewExpression(node) || ts.isCallExpression(node)) &&
				speakers.test(node.expression.getText()));
		if (isHere && isSentence(node)) found.push(`${file}: ${node.getText()}`);
		ts.forEachChild(node, (child) => visit(child, isHere));
	};
	visit(source, false);
	return found;
}

/** Three words one after the other; commands have so many as well. */
function isSentence(node: ts.Node): boolean {
	const isText =
		ts.isStringLiteral(node) ||
		ts.isNoSubstitutionTemplateLiteral(node) ||
		ts.isTemplateHead(node) ||
		ts.isTemplateMiddleOrTemplateTail(node);
	return isText && /[a-z]+ [a-z]+ [a-z]+/i.test(node.text.replace(/npm run \w+/g, ''));
}

function readEnglish(template: ts.TemplateLiteral): string {
	if (!ts.isTemplateExpression(template)) return template.text;
	return template.templateSpans.reduce(
		(whole, { literal }, i) => `${whole}{${i}}${literal.text}`,
		template.head.text,
	);
}
