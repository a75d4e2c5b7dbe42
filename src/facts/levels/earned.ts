import type { Ladder, PartnerType, Team } from '../../domain/journey.ts';
import { listOtherBenefits } from '../../domain/levels/find-brought.ts';
import type { Fact, FactSource, Link, Section } from '../fact.ts';
import { linkEntry, sayLinks } from '../links.ts';
import { levelsOf } from './requirement-rows.ts';

/** The levels that a partner type can reach. */
export function listEarnedSections(source: FactSource, { id }: PartnerType): Section[] {
	const { journey, words } = source;
	const facts = [...journey.ladders.values()]
		.filter(({ partnerTypes }) => partnerTypes.includes(id))
		.map((ladder) => describeLadder(source, ladder))
		.filter(({ lines }) => lines.length > 0);
	if (facts.length === 0) return [];
	return [
		{
			id: 'earns',
			title: words.say('level.earns'),
			content: () => ({ kind: 'facts', facts }),
		},
	];
}

/** Its levels, the lowest first; what each brings is on their pages. */
function describeLadder(source: FactSource, ladder: Ladder): Fact {
	return { name: ladder.title, lines: sayLinks(source, levelsOf(source, ladder).map(linkEntry)) };
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
