import type { Requirement } from '../levels/requirement.ts';
import { keyOf } from './list-asked.ts';

/**
 * How a tree is put together: its groups with the nodes that both sides have, and what no sentence of a
 * node says. What came or went is not part of it, nor are groups of which all is asked anyway.
 */
export function frameAsked(node: Requirement | undefined, isShared: (key: string) => boolean) {
	const frame = (one: Requirement, scope: string): unknown[] => {
		const { kind, because, isInternal } = one;
		const title = one.kind === 'statement' ? one.title : undefined;
		const unsaid = { because, title };
		if (!('of' in one)) {
			const key = keyOf(one, scope);
			return isShared(key) ? [{ key, ...unsaid }] : [];
		}
		const frameAll = (of: readonly Requirement[], within: string) => {
			const framed = of
				.flatMap((inner) => frame(inner, within))
				.map((item) => JSON.stringify(item));
			// A measure whose bound is another from some day on stands there twice.
			return [...new Set(framed)];
		};
		const lists = [
			...Object.entries(one.byType ?? {}).map(([id, own]) => [`type ${id}`, own] as const),
			...Object.entries(one.byRegion ?? {}).map(([id, own]) => [`region ${id}`, own] as const),
		];
		// The days of a group of which all is asked are told of what is in it.
		const own = lists.flatMap(([id, { of }]) =>
			of ? [[id, frameAll(of, `${scope}${id}/`)] as const] : [],
		);
		const group = { kind, isInternal, ...unsaid, own: own.length > 0 ? own : undefined };
		const isPlain = JSON.stringify(group) === JSON.stringify({ kind: 'all' });
		if (isPlain) return one.of.flatMap((inner) => frame(inner, scope));
		return [{ ...group, of: frameAll(one.of, scope) }];
	};
	return [...new Set((node ? frame(node, '') : []).map((item) => JSON.stringify(item)))];
}
