import type { Ladder, PartnerType, Team } from '../../domain/journey.ts';
import { listLadderBenefits, listOtherBenefits } from '../../domain/levels/find-brought.ts';
import { formatList } from '../../words/format-timing.ts';
import type { Fact, FactSource, Line, Link, Section } from '../fact.ts';
import { linkEntry } from '../links.ts';
import { sayBrought } from './benefit-rows.ts';
import { levelsOf } from './requirement-rows.ts';

/** The levels that a partner type can reach, each with what is new or more there. */
export function listEarnedSections(source: FactSource, { id }: PartnerType): Section[] {
	const { journey, words } = source;
	const ladders = [...journey.ladders.values()].filter(({ partnerTypes }) =>
		partnerTypes.includes(id),
	);
	if (ladders.length === 0) return [];
	return [
		{
			id: 'earns',
			title: words.say('level.earns'),
			content: () => ({
				kind: 'facts',
				facts: ladders.map((ladder) => describeLadder(source, ladder)),
			}),
		},
	];
}

function describeLadder(source: FactSource, ladder: Ladder): Fact {
	const levels = levelsOf(source, ladder);
	const benefits = listLadderBenefits(source.journey, ladder);
	return {
		name: ladder.title,
		list: 'plain',
		lines: levels.map((level, place): Line => {
			const more = benefits.filter((benefit) => {
				const [now, before] = [place, place - 1].map((at) =>
					JSON.stringify(sayBrought(source, benefit, levels, at)),
				);
				return now !== before && now !== '[]';
			});
			const titles = formatList(
				source.words,
				more.map(({ title }) => title),
			);
			return {
				runs: [linkEntry(level)],
				...(titles && { more: { runs: [{ text: titles }], isSoft: true } }),
			};
		}),
	};
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
