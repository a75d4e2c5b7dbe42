import { formatEntryAddress } from '../../domain/addresses.ts';
import { findFollowing } from '../../domain/find-following.ts';
import type { Milestone } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Card, CardText } from '../../plan/describe-item.ts';
import { href } from '../../site/href.ts';
import type { Site } from '../../site/site.ts';
import { formatPerformer } from '../../words/format-performer.ts';
import { formatShortTiming, formatTiming, formatWithin } from '../../words/format-timing.ts';
import { listNeeds, listOwners } from './list-card-facts.ts';

/** What a row of a phase says once it is opened: who does what first, what is needed, when it is done, who owns it, what comes then. */
export function listRowFacts(site: Site, path: Path, milestone: Milestone): Card['facts'] {
	const { journey, words } = site;
	const { say } = words;
	const fact = (name: string, texts: readonly CardText[]) =>
		texts.length > 0 ? [{ name, texts }] : [];
	const [step] = milestone.steps;
	const when = formatTiming(words, milestone.timing);
	return [
		// The row has room for the shorter words alone.
		...fact(
			say('milestone.when'),
			when === formatShortTiming(words, milestone.timing) ? [] : [{ text: when }],
		),
		...(step
			? fact(formatPerformer(words, journey, step), [
					{
						text: step.do,
						...(step.within !== undefined && { note: formatWithin(words, step.within) }),
					},
				])
			: []),
		...fact(say('place.need'), listNeeds(site, milestone)),
		...fact(
			say('place.doneWhen'),
			milestone.exit.map((text) => ({ text })),
		),
		...fact(say('place.owner'), listOwners(site, milestone)),
		...fact(
			say('place.next'),
			findFollowing(path, milestone.id).unlocks.map(({ milestone: next }) => ({
				text: next.title,
				address: href(formatEntryAddress(next)),
			})),
		),
	];
}
