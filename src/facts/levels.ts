import type { Benefit, Level, Measure } from '../domain/journey.ts';
import type { Fact, FactSource } from './fact.ts';
import { linkEach, say, sayLinks } from './links.ts';

/** Of which ladder a level is. */
export function listLevelFacts({ journey, words }: FactSource, { ladder }: Level): Fact[] {
	return [{ name: words.say('level.ladder'), lines: say(journey.ladders.get(ladder)?.title) }];
}

/** What a benefit is, and how it is had. */
export function listBenefitFacts(source: FactSource, benefit: Benefit): Fact[] {
	const { journey, words } = source;
	const { kind, claim, limit, team } = benefit;
	return [
		{ name: '', lines: say(words.say(`benefit.kind.${kind}`)), place: 'kind' },
		{ name: words.say('benefit.claim'), lines: say(claim) },
		{ name: words.say('benefit.limit'), lines: say(limit) },
		{ name: words.say('benefit.team'), lines: sayLinks(source, linkEach(journey.teams, [team])) },
	];
}

/** Who knows a partner's figure, and where it is seen. */
export function listMeasureFacts(facts: FactSource, { source, team }: Measure): Fact[] {
	const { journey, words } = facts;
	return [
		{ name: words.say('metric.source'), lines: say(source) },
		{ name: words.say('measure.team'), lines: sayLinks(facts, linkEach(journey.teams, [team])) },
	];
}
