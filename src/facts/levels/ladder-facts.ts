import { formatPlace } from '../../domain/addresses.ts';
import type { Ladder } from '../../domain/journey.ts';
import { readLoss } from '../../domain/levels/find-review.ts';
import type { Fact, FactSource, Link, Run } from '../fact.ts';
import { linkEach, say } from '../links.ts';
import { tellForWhom } from '../own-lines.ts';
import { typesOf } from './requirement-rows.ts';

/** How a level of a ladder is granted, looked at again and lost. */
function listGrantFacts({ journey, words }: FactSource, ladder: Ladder): Fact[] {
	const { promotion, review } = ladder;
	const loss = readLoss(ladder);
	const often: Run[] = review ? [{ text: words.say(`cadence.${review.every}`) }] : [];
	const team = linkEach(journey.teams, [review?.team]);
	const lost =
		loss === undefined
			? words.say('ladder.demotion.never')
			: words.say(`ladder.demotion.${loss.at}`, { grace: loss.grace });
	return [
		{ name: words.say('ladder.promotion'), lines: say(words.say(`ladder.promotion.${promotion}`)) },
		{
			name: words.say('ladder.review'),
			lines: review
				? [{ runs: [...often, ...team.flatMap((link): Run[] => [{ text: ' · ' }, link])] }]
				: [],
		},
		{ name: words.say('ladder.demotion'), lines: say(lost) },
	].filter(({ lines }) => lines.length > 0);
}

/** Whose ladder it is, its levels, and how they are granted. */
export function listLadderFacts(source: FactSource, ladder: Ladder): Fact[] {
	const { journey, words } = source;
	const ids = typesOf(source, ladder);
	const types = [...journey.partnerTypes.values()].filter(({ id }) => ids.includes(id));
	return [
		{
			name: words.say('nav.types'),
			lines:
				types.length === journey.partnerTypes.size
					? say(words.say('milestone.forAll'))
					: tellForWhom(source, types),
		},
		...listGrantFacts(source, ladder),
	];
}

/** A link to where a ladder stands. */
export function linkLadder(ladder: Ladder): Link {
	return { text: ladder.title, address: formatPlace(ladder) };
}
