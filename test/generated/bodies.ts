import type { Random } from './random.ts';

export interface BodyOptions {
	format: 'md' | 'mdx';
	/** Says in words of its own what nobody else may read, as what is said in public is no secret. */
	isInternal: boolean;
	/** Ids that tags may name, by tag. */
	ids: Readonly<Record<'Resource' | 'Milestone' | 'Play' | 'Metric' | 'Term', readonly string[]>>;
	partnerTypes: readonly string[];
	/** Those of them that the public does not know: what is for them alone is internal. */
	internalTypes: readonly string[];
	/** As they are written in the text. */
	pictures: readonly string[];
	/** Where links may lead. */
	addresses: readonly string[];
}

const words = [
	...[
		'partner',
		'deal registration',
		'margin',
		'the',
		'of',
		'portal',
		'agreement',
		'and',
		'in time',
	],
	...['Donaudampfschifffahrtsgesellschaftskapitän', 'Übergröße', 'œuvre', '“quoted”', '1–2', '…'],
	...[
		'مرحبا',
		'بالشريك',
		'שלום',
		'契約',
		'合意書に署名する',
		'안녕하세요',
		'สวัสดี',
		'नमस्ते',
		'Привет',
	],
	...['🤝', '👩‍🚀', '🇪🇺', 'e\u0301', 'a\u00a0b', 'x\u00adyz', '½', '→', '∑', '☐', '𝐛𝐨𝐥𝐝', 'ﬁ'],
	...[
		'__proto__',
		'constructor',
		'undefine',
		'100%',
		'$5',
		'$$',
		'#1',
		'@here',
		'~',
		'^',
		'=',
		'+',
		'|',
	],
	...[
		'a_b_c',
		'2 * 3 * 4',
		'`',
		'&amp;',
		'&copy;',
		'&#35;',
		'&nbsp;',
		'C:\\dir',
		'\\\\',
		'\\*',
		'!',
		'[',
		']',
	],
	...[
		'[x]',
		'(y)',
		'![',
		'](',
		'1.',
		'-',
		'>',
		':',
		'"',
		"'",
		'https://example.com/a_b?c=d&e',
		'//x',
	],
	`${'long'.repeat(60)}`,
];
/** What only a plain Markdown text may have. */
const plainWords = ['<', '<90 days', '{', '}', '{x}', '5 > 4', '<https://example.com/>'];

/** A text of random parts within each other, as a careful, a careless and a strange author would write. */
export function makeBody(random: Random, options: BodyOptions): string {
	const notes: string[] = [];
	const isMdx = options.format === 'mdx';

	let isInternal = options.isInternal;
	const secret = () => `${random.pick(['ours', 'kept', 'hidden'])}${random.between(1000, 9999)}`;
	const word = () => {
		if (isInternal) return secret();
		return !isMdx && random.chance(0.08) ? random.pick(plainWords) : random.pick(words);
	};
	const some = (least: number, most: number, make: () => string, join: string) =>
		Array.from({ length: random.between(least, most) }, make).join(join);
	const phrase = (most = 6) => some(1, most, word, ' ');
	const plain = () =>
		isInternal
			? secret()
			: random.pick(['Deal', 'Ready', 'Partner', 'Übergröße', '契約', 'مرحبا', 'A & B']);

	/** What is hidden says what nobody else says. */
	const keep = (isHidden: boolean, make: () => string) => {
		const wasInternal = isInternal;
		isInternal ||= isHidden;
		const text = make();
		isInternal = wasInternal;
		return text;
	};

	/** Among words of pictures, titles and attributes, where nobody may read it. */
	const remark = () => {
		if (!random.chance(0.1)) return '';
		return isMdx && random.chance(0.5) ? ` {/* ${secret()} */}` : ` <!-- ${secret()} -->`;
	};
	const picture = () => {
		const title = random.chance(0.2) ? ` "A title${remark()}"` : '';
		// In the words of a picture, MDX knows comments of its own only.
		const said = isMdx ? remark().replace(/<!--.*-->/, '') : remark();
		return `![${plain()}${said}](${random.pick(options.pictures)}${title})`;
	};
	const link = () => {
		const title = random.chance(0.1) ? ` "A title${remark()}"` : '';
		// A link holds no other one.
		const words = random.chance(0.2) ? picture() : phrase(3).replaceAll(/<(https:[^>]*)>/g, '$1');
		return `[${words}](${random.pick(options.addresses)}${title})`;
	};
	const note = () => {
		if (random.chance(0.3) && notes.length > 0) return `[^${random.between(1, notes.length)}]`;
		notes.push('');
		const at = notes.length;
		const more = random.chance(0.3) ? `\n\n${indent(block(2), '    ')}` : '';
		notes[at - 1] = `[^${at}]: ${line(3)}${more}`;
		return `[^${at}]`;
	};
	const tag = () => {
		const [name, ids] = random.pick(Object.entries(options.ids));
		const id = random.pick(ids);
		return random.chance(0.5)
			? `<${name} id="${id}" />`
			: `<${name} id="${id}">${plain()}</${name}>`;
	};
	const html = () =>
		random.pick([
			`<kbd>${plain()}</kbd>`,
			`H<sub>2</sub>O`,
			`x<sup>${plain()}</sup>`,
			`<abbr title="${plain()}${remark()}">A</abbr>`,
			isMdx ? '<br />' : '<br>',
		]);
	/** A box, a list to tick or a part for some within a line, which is not allowed everywhere. */
	const boxInLine = () => {
		const name = random.pick(['Note', 'Checklist', 'For']);
		const type = random.pick(options.partnerTypes);
		const isHidden = name === 'For' && options.internalTypes.includes(type);
		const types = name === 'For' ? ` types="${type}"` : '';
		return `<${name}${types}>${keep(isHidden, plain)}</${name}>`;
	};
	/** What holds words, with a box among them: hardly ever, as the check refuses most of it. */
	const lineAroundBox = () =>
		random.pick([
			() => `\n\n## ${plain()} ${boxInLine()}\n\n`,
			() => `*${plain()} ${boxInLine()} ${plain()}*`,
			() => `**${boxInLine()}**`,
			() => `[${plain()} ${boxInLine()}](${random.pick(options.addresses)})`,
			() => `<kbd>${plain()} ${boxInLine()}</kbd>`,
			() => `x<sub>${boxInLine()}</sub>`,
			() => `\n\n<details><summary>${plain()} ${boxInLine()}</summary>${plain()}</details>\n\n`,
			() => '\n\n<details></details>\n\n',
			() => `${plain()} ${boxInLine()} ${plain()}`,
		])();
	const piece = (depth: number): string =>
		random.pick<() => string>([
			phrase,
			phrase,
			phrase,
			() => `*${depth > 3 ? plain() : line(depth + 1)}*`,
			() => `**${depth > 3 ? plain() : line(depth + 1)}**`,
			() => `~~${plain()}~~`,
			() => `\`${plain()} <${plain()}>\``,
			link,
			() => (random.chance(0.5) ? picture() : phrase()),
			() => (random.chance(0.4) && notes.length < 12 ? note() : phrase()),
			html,
			() => (isMdx ? random.pick([tag(), '{/* no */}', "{'literal'}", '{3}']) : phrase()),
			() => random.pick(['\\\n', '  \n', '\n']),
		])();
	const line = (depth: number): string => some(1, 4, () => piece(depth), ' ').trim();

	const list = (depth: number) => {
		const mark = random.pick(['-', '*', '+', '1.', '7)', '0.', '- [ ]', '- [x]']);
		const width = mark.startsWith('-') ? 2 : mark.length + 1;
		const items = some(
			1,
			4,
			() => {
				const inner = random.chance(0.35)
					? `\n${random.chance(0.5) ? '\n' : ''}${block(depth + 1)}`
					: '';
				return `${mark} ${indent(line(depth) + inner, ' '.repeat(width)).trimStart()}`;
			},
			random.chance(0.3) ? '\n\n' : '\n',
		);
		return items;
	};
	const table = () => {
		const columns = random.between(1, 5);
		const row = (make: () => string) =>
			`| ${Array.from({ length: columns }, () =>
				make()
					.replace(/\n/g, ' ')
					.replace(/(?<!\\)\|/g, '\\|'),
			).join(' | ')} |`;
		const rules = row(() => random.pick(['---', ':--', '--:', ':-:']));
		return [
			row(plain),
			rules,
			...Array.from({ length: random.between(0, 4) }, () => row(() => line(2))),
		].join('\n');
	};
	const component = (depth: number) => {
		const name = random.pick(['Note', 'Tip', 'Warning', 'Checklist', 'For', 'Internal']);
		const types = random.pickSome(options.partnerTypes, random.between(1, 2));
		const isHidden =
			name === 'Internal' ||
			(name === 'For' && types.every((type) => options.internalTypes.includes(type)));
		const inner = keep(isHidden, () =>
			random.chance(0.2) ? plain() : `\n\n${blocks(depth + 1, random.between(1, 3))}\n\n`,
		);
		const title = random.chance(0.3) ? ` title="${plain()}${remark()}"` : '';
		const attributes =
			name === 'For' ? ` types="${types.join(' ')}"` : name === 'Internal' ? '' : title;
		return `<${name}${attributes}>${inner}</${name}>`;
	};
	const diagram = () => {
		const source = `flowchart LR\n  a["${plain()}"] --> b["${plain()}"]`;
		return isMdx
			? `<Diagram title="${plain()}" description="${plain()}">\n\n\`\`\`mermaid\n${source}\n\`\`\`\n\n</Diagram>`
			: `\`\`\`mermaid\n${source.replace('\n', `\n  accTitle: ${plain()}\n  accDescr: ${plain()}\n`)}\n\`\`\``;
	};
	const details = (depth: number) =>
		random.chance(0.1)
			? `<details>\n<summary>${plain()}</summary>\n**${plain()}** and ${plain()}\n</details>`
			: `<details>\n<summary>${plain()}</summary>\n\n${blocks(depth + 1, 2)}\n\n</details>`;
	const code = (depth: number) => {
		if (!isMdx && depth === 0 && random.chance(0.5))
			return indent(`${plain()}\n  ${plain()}`, '    ');
		const language = random.pick(['', 'js', 'sh', 'yaml x=1']);
		const example = random.chance(0.2) ? `<Internal>\n\n${phrase()}\n\n</Internal>` : '<x>{y}';
		return `\`\`\`${language}\n${phrase()}\n\n${example}\n\`\`\``;
	};
	const heading = () =>
		`${'#'.repeat(random.between(2, 6))} ${random.chance(0.5) ? plain() : line(3).replace(/\s*\n\s*/g, ' ')}`;

	const block = (depth: number): string => {
		const shallow: (() => string)[] = [
			() => line(depth),
			() => line(depth),
			table,
			() => code(depth),
			picture,
			() => random.pick(['---', '***', '* * *']),
			heading,
		];
		if (depth > 3) return random.pick(shallow)();
		return random.pick<() => string>([
			...shallow,
			() => list(depth),
			() => list(depth),
			() => indent(blocks(depth + 1, random.between(1, 3)), '> '),
			() => details(depth),
			() => (isMdx ? component(depth) : list(depth)),
			() => (isMdx ? component(depth) : line(depth)),
			() => (random.chance(0.1) ? diagram() : line(depth)),
			() => (isMdx && random.chance(0.4) ? lineAroundBox() : line(depth)),
			() => (isMdx ? '{/* A comment */}' : '<!-- A comment -->'),
		])();
	};
	const blocks = (depth: number, count: number): string =>
		Array.from({ length: count }, () => block(depth)).join('\n\n');

	const text = blocks(0, random.between(1, 12));
	return `${[text, ...notes].join('\n\n')}\n`;
}

function indent(text: string, by: string): string {
	return text.replace(/^/gm, by).replace(/^ +$/gm, '');
}
