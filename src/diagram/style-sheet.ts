/** What one rule of a drawing's own style sheet says. */
interface Rule {
	selector: string;
	specificity: number;
	order: number;
	declarations: Map<string, { value: string; isImportant: boolean }>;
}

const inherited = new Set([
	'fill',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'fill-opacity',
	'stroke-opacity',
	'font-size',
	'font-weight',
	'font-style',
	'text-anchor',
	'visibility',
	'dominant-baseline',
	'white-space',
	'color',
]);

/** Looks up the value that CSS gives to an element of a drawing: undefined where nothing sets it. */
export class StyleSheet {
	readonly #rules: Rule[] = [];
	readonly #byProperty = new Map<string, Rule[]>();
	readonly #matches = new WeakMap<Element, Map<Rule, boolean>>();
	readonly #isFinal: boolean;

	/** A drawing that is final changes no more, so that what applies to an element is found only once. */
	constructor(css: string, isFinal = false) {
		this.#isFinal = isFinal;
		const plain = css
			.replace(/\/\*[\s\S]*?\*\//g, '')
			.replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
		for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
			if (selectors.trim().startsWith('@')) continue;
			for (const selector of selectors.split(/,(?![^()]*\))/)) this.#add(selector.trim(), body);
		}
	}

	#add(selector: string, body: string): void {
		if (/:(?:root|hover|before|after)/.test(selector)) return;
		const ids = selector.match(/#[\w-]+/g)?.length ?? 0;
		const classes = selector.match(/\.[\w-]+|\[[^\]]*\]|:(?!not|is)[\w-]+/g)?.length ?? 0;
		const tags = selector.match(/(?:^|[\s>+~])[a-z][\w-]*/gi)?.length ?? 0;
		const rule: Rule = {
			selector,
			specificity: ids * 10_000 + classes * 100 + tags,
			order: this.#rules.length,
			declarations: readDeclarations(body),
		};
		this.#rules.push(rule);
		for (const property of rule.declarations.keys())
			this.#byProperty.set(property, [...(this.#byProperty.get(property) ?? []), rule]);
	}

	/** The value of a property, from the style sheet, the `style` attribute or an attribute of that name. */
	find(element: Element, property: string): string | undefined {
		for (let at: Element | null = element; at; at = at.parentElement) {
			const own = this.#findOwn(at, property);
			if (own !== undefined && own !== 'inherit') return own;
			if (own === undefined && !inherited.has(property)) return undefined;
			if (at.localName === 'svg') return undefined;
		}
		return undefined;
	}

	#findOwn(element: Element, property: string): string | undefined {
		const inline = readDeclarations(element.getAttribute('style') ?? '').get(property);
		if (inline?.isImportant) return inline.value;
		let best: Rule | undefined;
		for (const rule of this.#byProperty.get(property) ?? []) {
			if (!this.#applies(rule, element)) continue;
			if (!best || rank(rule, property) >= rank(best, property)) best = rule;
		}
		const found = best?.declarations.get(property);
		if (inline && !found?.isImportant) return inline.value;
		return found?.value ?? element.getAttribute(property) ?? undefined;
	}

	#applies(rule: Rule, element: Element): boolean {
		let known = this.#matches.get(element);
		if (!known) {
			known = new Map();
			this.#matches.set(element, known);
		}
		let answer = known.get(rule);
		if (answer === undefined || !this.#isFinal) {
			try {
				answer = element.matches(rule.selector);
			} catch {
				answer = false;
			}
			known.set(rule, answer);
		}
		return answer;
	}

	/** The size of the text in an element, in user units. */
	findFontSize(element: Element): number {
		const value = this.find(element, 'font-size') ?? '16px';
		const number = Number.parseFloat(value);
		if (Number.isNaN(number)) return 16;
		if (!/(?:em|ex|%)$/.test(value)) return number;
		const parent = element.parentElement;
		const outer = parent && parent.localName !== 'div' ? this.findFontSize(parent) : 16;
		if (value.endsWith('rem')) return number * 16;
		if (value.endsWith('ex')) return number * outer * 0.546;
		return value.endsWith('%') ? (number / 100) * outer : number * outer;
	}
}

function rank(rule: Rule, property: string): number {
	const isImportant = rule.declarations.get(property)?.isImportant ?? false;
	return (isImportant ? 1e9 : 0) + rule.specificity;
}

function readDeclarations(body: string): Rule['declarations'] {
	const declarations: Rule['declarations'] = new Map();
	for (const part of body.split(';')) {
		const at = part.indexOf(':');
		if (at < 0) continue;
		const value = part.slice(at + 1).trim();
		const isImportant = /!important$/.test(value);
		const plain = value.replace(/\s*!important$/, '');
		if (plain) declarations.set(part.slice(0, at).trim(), { value: plain, isImportant });
	}
	return declarations;
}
