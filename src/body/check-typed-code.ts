import type { Code } from 'mdast';
import type { Body } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import { reportTyped } from './check-typed-text.ts';
import { type BodyProblem, findPlace } from './parse-body.ts';
import { findOpenFence } from './swallowed.ts';

/** A block of code that does not end, or that is meant to be a drawing. */
export function checkTypedCode(node: Code, body: Body): BodyProblem[] {
	const place = findPlace(node, body);
	const found: BodyProblem[] = [];
	const open = findOpenFence(node, body.text);
	if (open)
		found.push(
			reportTyped(
				place,
				tell`This code is never closed, so all that follows is shown as it is typed. Write ${open} on a line of its own below it.`,
			),
		);
	if (node.lang === 'mermaid') return [...found, ...checkIcons(node, place.line)];
	if (/^(?:\{?\.?mermaid\}?|mmd)$/i.test(node.lang ?? ''))
		found.push(
			reportTyped(
				place,
				tell`“\`\`\`${node.lang}” looks like a drawing and is shown as typed. Write \`\`\`mermaid in small letters.`,
			),
		);
	return found;
}

function checkIcons({ value }: Code, start: number): BodyProblem[] {
	return [...value.matchAll(/\bfa[bklrs]?:fa-[\w-]+/g)].map(({ 0: icon, index }) =>
		reportTyped(
			{ line: start + value.slice(0, index).split('\n').length, column: 1 },
			tell`“${icon}” looks like an icon and is shown as typed. Write the words alone: drawings have no icons.`,
		),
	);
}
