import { absorb } from './absorb.ts';
import type { Asked } from './build-asked.ts';
import { type Formula, isAlways, isNever, isSufficient, simplify } from './formula.ts';
import { groupApart } from './group-apart.ts';
import { mostWays } from './rules.ts';
import { type Budget, type Searched, searchWays } from './search-ways.ts';
import { takeForced } from './take-forced.ts';
import { chooseWays, compareWays, crossWays, joinWays, type Way } from './way.ts';

/** How much longer the lists of alternatives may get before they are searched instead. */
const longestList = 8 * mostWays;
/** How much is looked at, so that an answer takes less than half a second. */
const mostLooked = 2_000_000;

/**
 * Every way to what is asked of which nothing can be left out, the shortest first. Of one measure only
 * the strictest bound is in a way, since it brings the others.
 *
 * Parts that have nothing in common are worked out each for itself and put together, so that a wide
 * tree takes no longer than a narrow one; what hangs together is searched, as long as that is not too much.
 */
export function findWays(
	{ conditions, implied, formula }: Asked,
	isMet: (place: number) => boolean,
	mostTold = mostWays,
): Searched {
	const families = conditions.map(({ family }) => family);

	const budget: Budget = { left: mostLooked };
	let areAll = true;

	const find = (part: Formula, most: number): readonly Way[] => {
		if (isNever(part)) return [];
		if (isAlways(part)) return [[]];
		if (typeof part === 'number') return [[part]];
		const { need, of } = part;
		if (need === of.length) {
			return groupApart(takeForced(of, implied), families)
				.map((group) => findTogether(group, group.length, most))
				.reduce((a, b) => crossWays(a, b, most), [[]]);
		}
		const groups = groupApart(of, families);
		if (groups.length === of.length) {
			return chooseWays(
				of.map((one) => find(one, most)),
				need,
				most,
			);
		}
		if (need > 1) return findTogether(of, need, most);
		return joinWays(
			groups.map((group) => findTogether(group, 1, most)),
			most,
		);
	};

	const findTogether = (of: readonly Formula[], need: number, most: number): readonly Way[] => {
		const [only] = of;
		if (only !== undefined && of.length === 1) return find(only, most);
		const joined = need === 1 ? joinAlternatives(of, most) : undefined;
		if (joined) return joined;
		const searched = searchWays({ need, of }, families, implied, most, budget);
		areAll &&= searched.areAll;
		return searched.ways;
	};

	/** Those of the alternatives, without what is more than another one asks; undefined where that takes long. */
	const joinAlternatives = (of: readonly Formula[], most: number): readonly Way[] | undefined => {
		for (let reach = most; reach <= longestList; reach *= 2) {
			const lists = of.map((one) => find(one, reach));
			/** What comes after the last of a list that may go on is not known. */
			const [end] = lists.flatMap((list) => list.slice(reach - 1)).sort(compareWays);
			const least = lists
				.flat()
				.filter((way) => isLeast({ need: 1, of }, way) && (!end || compareWays(way, end) <= 0))
				.sort(compareWays);
			const ways = least.filter((way, i) => i === 0 || compareWays(way, least[i - 1] ?? []) !== 0);
			if (!end || ways.length >= most) return ways.slice(0, most);
		}
		return undefined;
	};

	const isLeast = (part: Formula, way: Way): boolean => {
		const brought = new Set(way.flatMap((place) => implied[place] ?? []));
		return way.every(
			(without) => !isSufficient(part, (place) => place !== without && brought.has(place)),
		);
	};

	const brings = (one: number, other: number) => implied[one]?.includes(other) ?? false;
	const ways = find(absorb(simplify(formula, isMet), brings), mostTold);
	return { ways, areAll };
}
