import { Document, type Scalar, visit } from 'yaml';
import { isEmpty } from './same-value.ts';

const options = { lineWidth: 0, version: '1.2', flowCollectionPadding: false } as const;

/** A field and its value as a block, each line indented, with its line end. */
export function renderPair(name: string, value: unknown, indent: number): string {
	return indentLines(renderBlock({ [name]: value }), indent);
}

/** An item of a list with its dash; in the braces that its neighbours have where `isFlow`. */
export function renderItem(value: unknown, indent: number, isFlow: boolean): string {
	return indentLines(isFlow ? `- ${renderFlow(value)}\n` : renderBlock([value]), indent);
}

/** A value on one line: `[a, b]`, `{ a: 1 }`, a text in quotes where it needs them. */
export function renderFlow(value: unknown, type?: Scalar.Type | undefined): string {
	if (Array.isArray(value)) return `[${value.map((item) => renderFlow(item)).join(', ')}]`;
	if (typeof value === 'object' && value !== null) {
		const pairs = Object.entries(value)
			.filter(([, inner]) => !isEmpty(inner))
			.map(([name, inner]) => `${name}: ${renderFlow(inner)}`);
		return `{ ${pairs.join(', ')} }`;
	}
	const scalar = new Document({ of: value });
	visit(scalar, {
		Scalar: (key, node) => {
			if (key === 'value' && isQuote(type)) node.type = type;
		},
		Map: (_, node) => {
			node.flow = true;
		},
	});
	// `{of: text}`: within braces, so that a comma or a bracket gets its quotes.
	return scalar
		.toString(options)
		.trim()
		.replace(/^\{\s*of:\s*/, '')
		.replace(/\s*\}$/, '');
}

/** A value where a scalar stood: quotes stay quotes, a block of lines stays a block of such lines. */
export function renderScalar(
	value: unknown,
	old: { type: Scalar.Type | undefined; source: string },
	indent: number,
): string {
	const isBlock = old.type === 'BLOCK_LITERAL' || old.type === 'BLOCK_FOLDED';
	const ends = /^[|>][^\n]*-/.test(old.source) ? '' : '\n';
	const document = new Document({ of: isBlock ? `${String(value).trim()}${ends}` : value });
	visit(document, {
		Scalar: (key, node) => {
			if (key === 'value' && old.type && (isBlock || isQuote(old.type))) node.type = old.type;
		},
	});
	const width = Math.max(...old.source.split('\n').map((line) => line.length));
	const rendered = document
		.toString({ ...options, lineWidth: old.type === 'BLOCK_FOLDED' ? Math.max(width, 40) : 0 })
		.replace(/^of:\s?/, '')
		.replace(/\n$/, '');
	return rendered.replaceAll(/\n(?=.)/g, `\n${' '.repeat(indent)}`);
}

function isQuote(type: Scalar.Type | undefined): type is 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' {
	return type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
}

/** Lists of ids on one line, as authors write them; all else in blocks. */
function renderBlock(value: unknown): string {
	const document = new Document(prune(value));
	visit(document, {
		Seq: (_, node, above) => {
			if (above.length < 2) return;
			const texts = node.items.map((item) => (item as Scalar).value);
			if (texts.every((text) => typeof text === 'string' && /^[a-z0-9][a-z0-9-]*$/.test(text)))
				node.flow = true;
		},
	});
	return document.toString(options);
}

/** Without what is empty. */
function prune(value: unknown): unknown {
	if (Array.isArray(value)) return value.filter((item) => !isEmpty(item)).map(prune);
	if (typeof value !== 'object' || value === null) {
		return typeof value === 'string' ? value.trim() : value;
	}
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, inner]) => !isEmpty(inner))
			.map(([name, inner]) => [name, prune(inner)]),
	);
}

function indentLines(text: string, indent: number): string {
	return text.replaceAll(/^(?=.)/gm, ' '.repeat(indent));
}
