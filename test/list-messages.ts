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

function readEnglish(template: ts.TemplateLiteral): string {
	if (!ts.isTemplateExpression(template)) return template.text;
	return template.templateSpans.reduce(
		(whole, { literal }, i) => `${whole}{${i}}${literal.text}`,
		template.head.text,
	);
}
