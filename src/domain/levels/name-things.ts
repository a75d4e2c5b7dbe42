import type { Requirement } from './requirement.ts';
import { isGroup, readFor, type Situation } from './resolve.ts';

/** What a node asks for, whatever its bounds; of a group all that is asked in it. */
export function nameThings(written: Requirement, situation: Situation): Set<string> {
	const node = readFor(written, situation);
	if (node.recommended) return new Set();
	if (!isGroup(node)) return new Set([nameThing(node)]);
	return new Set(node.of.flatMap((one) => [...nameThings(one, situation)]));
}

/** The same for a node that is no group. */
export function nameThing(node: Exclude<Requirement, { of: readonly Requirement[] }>): string {
	switch (node.kind) {
		case 'measure':
			return `measure ${node.measure}`;
		case 'milestone':
			return `milestone ${node.milestone}`;
		case 'statement':
			return `statement ${node.statement}`;
		case 'level':
			return `level ${node.level}`;
		case 'score':
			return `score ${node.parts.map(({ measure }) => measure).join(' ')}`;
		case 'invitation':
			return node.kind;
	}
}
