import type { Replacement, Requirement } from '../levels/requirement.ts';

type Terms = Pick<Replacement, 'from' | 'until' | 'recommended'>;
type Inherited = Terms & Pick<Requirement, 'byType' | 'byRegion'>;

/**
 * A node with the days of the groups around it of which all is asked, and whether these are only
 * recommended: they have no name by which that could be told, and it holds for all that is in them.
 */
export function inheritTerms<T extends Requirement>(node: T, group: Inherited): T {
	const { byType, byRegion } = group;
	return {
		...node,
		...join(node, group),
		...joinAll('byType', node.byType, byType),
		...joinAll('byRegion', node.byRegion, byRegion),
	};
}

/** What nodes within a group take over from it. */
export function readInherited({
	from,
	until,
	recommended,
	byType,
	byRegion,
}: Requirement): Inherited {
	return {
		...read({ from, until, recommended } as Terms),
		...(byType && { byType }),
		...(byRegion && { byRegion }),
	};
}

function joinAll(
	field: 'byType' | 'byRegion',
	own: Requirement['byType'] = {},
	group: Requirement['byType'] = {},
): Inherited {
	const ids = new Set([...Object.keys(group), ...Object.keys(own)]);
	const joined = [...ids].flatMap((id) => {
		const one = { ...own[id], ...join(own[id] ?? {}, group[id] ?? {}) };
		return Object.keys(one).length > 0 ? [[id, one] as const] : [];
	});
	return joined.length > 0 ? { [field]: Object.fromEntries(joined) } : {};
}

/** The later first day, the earlier last one. */
function join(own: Terms, group: Terms): Terms {
	const [from] = [own.from, group.from]
		.filter((day) => day !== undefined)
		.sort()
		.reverse();
	const [until] = [own.until, group.until].filter((day) => day !== undefined).sort();
	const recommended = own.recommended || group.recommended || own.recommended;
	return read({ from, until, recommended } as Terms);
}

function read({ from, until, recommended }: Terms): Terms {
	return {
		...(from !== undefined && { from }),
		...(until !== undefined && { until }),
		...(recommended !== undefined && { recommended }),
	};
}
