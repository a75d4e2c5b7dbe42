import { formatAddress, formatEntryAddress } from '../../domain/addresses.ts';
import { findFollowing } from '../../domain/find-following.ts';
import type { Milestone } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Card, CardText } from '../../plan/describe-item.ts';
import { href } from '../../site/href.ts';
import type { Site } from '../../site/site.ts';
import { formatArrival } from '../../words/format-arrival.ts';
import { formatPerformer } from '../../words/format-performer.ts';
import { formatWithin } from '../../words/format-timing.ts';
import { formatTypes } from '../../words/format-types.ts';

/** What the card of a stop says: for whom it is, what the partner does first and needs, who owns it, what it unlocks. */
export function listCardFacts(site: Site, path: Path, milestone: Milestone): Card['facts'] {
	const { journey, words } = site;
	const { say } = words;
	const fact = (name: string, texts: readonly CardText[]) =>
		texts.length > 0 ? [{ name, texts }] : [];
	const step = milestone.steps.find(({ by }) => by === 'partner');
	const isForAll = milestone.partnerTypes.length === journey.partnerTypes.size;
	return [
		...fact(
			say('milestone.for'),
			path.partnerType || isForAll
				? []
				: [{ text: formatTypes(words, journey, milestone.partnerTypes) }],
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

export function listNeeds({ journey, words }: Site, { enablement, timing }: Milestone): CardText[] {
	return enablement.flatMap(({ resource: id, lead }) => {
		const resource = journey.resources.get(id);
		if (!resource) return [];
		const address = href(formatEntryAddress(resource));
		return [{ text: resource.title, address, note: formatArrival(words, timing, lead) }];
	});
}

export function listOwners({ journey }: Site, { team: id }: Milestone): CardText[] {
	const team = journey.teams.get(id);
	if (!team) return [{ text: id }];
	const { email } = team.contact;
	return [
		{ text: team.title, address: href(formatAddress('teams', id)) },
		...(email === undefined ? [] : [{ text: email, address: `mailto:${email}` }]),
	];
}
