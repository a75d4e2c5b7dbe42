import type { Benefit, Level, Measure } from '../../domain/journey.ts';
import { listNodes } from '../../domain/levels/list-nodes.ts';
import type { Requirement } from '../../domain/levels/requirement.ts';
import type { Fact, FactSource, Link } from '../fact.ts';
import { linkEach, linkEntry, say, sayLinks } from '../links.ts';

/** Who knows a partner's figure, where it is seen, and what asks for it. */
export function listMeasureFacts(facts: FactSource, { id, source, team }: Measure): Fact[] {
	const { journey, words } = facts;
	const asks = ({ kind, ...node }: Requirement) =>
		kind === 'measure'
			? 'measure' in node && node.measure === id
			: 'parts' in node && node.parts.some(({ measure }) => measure === id);
	const all: (Level | Benefit)[] = [...journey.levels.values(), ...journey.benefits.values()];
	const asking = all.filter((one) =>
		listNodes(one.collection === 'levels' ? one.requires : one.unlocks).some(asks),
	);
	return [
		{ name: words.say('metric.source'), lines: say(source) },
		{ name: words.say('measure.team'), lines: sayLinks(facts, linkEach(journey.teams, [team])) },
		{
			name: words.say('ask.askedFor'),
			lines: sayLinks(
				facts,
				asking.map((one): Link => linkEntry(one)),
			),
		},
	];
}
