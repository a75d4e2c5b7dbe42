import type { Body } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import { type Child, evaluateBody, type Props } from './evaluate-body.ts';
import { shorten } from './shorten.ts';

/**
 * What keeps an .mdx text from being run, as a sentence: its code throws, or leaves a value that is no
 * text; undefined where nothing does.
 */
export async function findCodeFault(body: Body): Promise<string | undefined> {
	const strays: unknown[] = [];
	const make = (type: unknown, given: unknown): Child => {
		const { children } = given as Props;
		strays.push(...findStrays(children));
		if (typeof type === 'function') return (type as (props: unknown) => Child)(given);
		return { type: 'element', tagName: 'div', properties: {}, children: [] };
	};
	try {
		await evaluateBody(body.text, make, () => []);
	} catch (error) {
		const said = error instanceof Error ? error.message : tell`it throws what is no error`;
		return tell`The code of this text breaks off: ${shorten(said)}. Mend it, or write the text itself.`;
	}
	if (strays.length === 0) return undefined;
	const kind = nameKind(strays[0]);
	return tell`The code of this text leaves a value that is no text: ${kind}. Write what makes a text or a number of it.`;
}

function nameKind(stray: unknown): string {
	if (typeof stray === 'number') return tell`not a number`;
	return typeof stray === 'object' ? tell`an object` : tell`a function or a symbol`;
}

/** Values that are neither text nor what a tag makes. */
function findStrays(child: unknown): unknown[] {
	if (Array.isArray(child)) return child.flatMap(findStrays);
	if (child === null || child === undefined) return [];
	if (typeof child === 'number') return Number.isNaN(child) ? [child] : [];
	if (typeof child === 'object') return 'tagName' in child ? [] : [child];
	return ['string', 'boolean'].includes(typeof child) ? [] : [child];
}
