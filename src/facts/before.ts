import { groupTypes } from '../domain/group-types.ts';
import type { Id, Milestone } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { formatTypes } from '../words/format-types.ts';
import { gap, splitAtGap } from '../words/phrase-gap.ts';
import type { FactSource, Line } from './fact.ts';
import { linkEntry, listLinks } from './links.ts';

/** What comes directly before a milestone, for each partner type where it differs. */
export function listBefore(source: FactSource, { id }: Milestone): Line[] {
	const { journey, words, whole, paths } = source;
	const own = [...paths].filter(([, path]) => path.milestones.has(id));
	const grouped = groupTypes(
		own.map(([type, path]) => [type, findBefore(path, id)] as const),
		({ all, any }) => [all.map((one) => one.id), any.map((one) => one.id)],
	);
	const groups = grouped.length > 0 ? grouped : [{ types: [], value: findBefore(whole, id) }];
	const [start, end] = splitAtGap(words.say('milestone.beforeAny', { milestones: gap }));
	return groups
		.filter(({ value: { all, any } }) => all.length + any.length > 0)
		.map(({ types, value: { all, any } }) => ({
			name:
				groups.length > 1
					? words.say('next.forTypes', { types: formatTypes(words, journey, types) })
					: undefined,
			runs: listLinks(source, all.map(linkEntry)),
			more:
				any.length > 0
					? {
							runs: [
								{ text: start },
								...listLinks(source, any.map(linkEntry), 'disjunction'),
								{ text: end },
							],
							isSoft: false,
						}
					: undefined,
			types,
		}));
}

/** What comes directly before on a path; of a choice of one nothing is left to choose. */
function findBefore(path: Path, id: Id): { all: Milestone[]; any: Milestone[] } {
	const find = (ids: readonly Id[] = []) => ids.flatMap((one) => path.milestones.get(one) ?? []);
	const milestone = path.milestones.get(id);
	const [all, any] = [find(milestone?.after), find(milestone?.afterAny)];
	return any.length === 1 ? { all: [...all, ...any], any: [] } : { all, any };
}
