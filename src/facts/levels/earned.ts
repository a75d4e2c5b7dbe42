import type { PartnerType, Team } from '../../domain/journey.ts';
import { listOtherBenefits } from '../../domain/levels/find-brought.ts';
import type { Fact, FactSource, Link, Section } from '../fact.ts';
import { linkEntry, listLinks } from '../links.ts';
import { levelsOf } from './requirement-rows.ts';

/** The levels that a partner type can reach, the lowest first; what each brings is on their pages. */
export function listEarnedFacts(source: FactSource, { id }: PartnerType): Fact[] {
	const { journey, words } = source;
	const ladders = [...journey.ladders.values()].filter(
		(ladder) => ladder.partnerTypes.includes(id) && ladder.levels.length > 0,
	);
	return [
		{
			name: words.say('level.earns'),
			lines: ladders.map((ladder) => ({
				name: ladders.length > 1 ? ladder.title : undefined,
				runs: listLinks(source, levelsOf(source, ladder).map(linkEntry)),
			})),
		},
	];
}

/** The benefits that a team provides. */
export function listProvidedSections({ journey, words }: FactSource, team: Team): Section[] {
	const links = [...journey.benefits.values()]
		.filter((benefit) => benefit.team === team.id)
		.map(linkEntry);
	return listLinkSection('provides', words.say('benefit.provides'), links);
}

/** The benefits that have to do with no level. */
export function listOtherSections({ journey, words }: FactSource): Section[] {
	return listLinkSection(
		'',
		words.say('benefit.others'),
		listOtherBenefits(journey).map(linkEntry),
	);
}

function listLinkSection(id: string, title: string, links: readonly Link[]): Section[] {
	return links.length > 0 ? [{ id, title, content: () => ({ kind: 'links', links }) }] : [];
}
