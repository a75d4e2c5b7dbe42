import type { Id, Milestone, PartnerType } from '../domain/journey.ts';
import { formatList, formatShortTiming } from '../words/format-timing.ts';
import type { Words } from '../words/words.ts';

/** For whom a milestone is, where not for all that come by, and what is otherwise for some of them. */
export function listTypes(
	milestone: Milestone,
	partnerTypes: ReadonlyMap<Id, PartnerType>,
	words: Words,
): string[] {
	const { say } = words;
	const passing = [...partnerTypes.values()].filter(({ phases }) =>
		phases.includes(milestone.phase),
	);
	const own = passing.filter(({ id }) => milestone.partnerTypes.includes(id));
	const others = passing.filter((type) => !own.includes(type));
	const isMost = others.length < own.length;
	const name = (types: readonly PartnerType[]) =>
		formatList(
			words,
			types.map(({ title }) => title),
		);
	const lines: string[] = [];
	if (others.length > 0)
		lines.push(say(isMost ? 'stop.notFor' : 'stop.types', { types: name(isMost ? others : own) }));
	const usual = formatShortTiming(words, milestone.timing);
	const hasOtherDays = own.some(({ id }) => {
		const timing = milestone.byType.get(id)?.timing;
		return timing && formatShortTiming(words, timing) !== usual;
	});
	if (hasOtherDays) lines.push(say('diagram.otherDays'));
	const isOptionalFor = ({ id }: PartnerType) =>
		milestone.byType.get(id)?.isOptional ?? milestone.isOptional;
	const differing = own.filter((type) => isOptionalFor(type) !== milestone.isOptional);
	const key = milestone.isOptional ? 'diagram.requiredFor' : 'diagram.recommendedFor';
	if (differing.length > 0) lines.push(say(key, { types: name(differing) }));
	return lines;
}
