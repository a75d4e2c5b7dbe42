import { groupOthers } from '../domain/group-types.ts';
import type { Id, Milestone, PartnerType } from '../domain/journey.ts';
import type { FactSource, Line, OwnWhen } from './fact.ts';
import { linkEntry, sayLinks } from './links.ts';

/** The usual lines, and those of the partner types for which it is otherwise, told once one is chosen. */
export function tellOwn(
	usual: readonly Line[],
	own: Iterable<readonly [Id, readonly Line[]]>,
): Line[] {
	const { except, others } = groupOthers(usual, own);
	if (except.length === 0) return [...usual];
	return [
		...usual.map((line) => ({ ...line, except })),
		...others.flatMap(({ types, value }) => value.map((line) => ({ ...line, own: types }))),
	];
}

/** Who has a milestone, and when it is for those for whom it is otherwise than is said. */
export function findOwnWhen(
	{ paths }: Pick<FactSource, 'paths'>,
	milestone: Milestone,
	word: (milestone: Milestone) => string,
): OwnWhen {
	const own = [...paths].flatMap(([type, { milestones }]) => {
		const one = milestones.get(milestone.id);
		return one ? [[type, word(one)] as const] : [];
	});
	return { types: milestone.partnerTypes, others: groupOthers(word(milestone), own).others };
}

/** Links to partner types; whoever has chosen one of them reads its own alone. */
export function tellForWhom(source: FactSource, types: readonly PartnerType[]): Line[] {
	const line = (some: readonly PartnerType[]) => sayLinks(source, some.map(linkEntry));
	if (source.whole.partnerType) return line(types);
	return tellOwn(
		line(types),
		types.map((type) => [type.id, line([type])]),
	);
}
