import type { Benefit, Milestone, Resource } from '../../domain/journey.ts';
import { type Counted, findCounted } from '../../domain/levels/find-counted.ts';
import { gap, splitAtGap } from '../../words/phrase-gap.ts';
import type { Fact, FactSource, Link } from '../fact.ts';
import { linkEntry, listLinks, sayLinks } from '../links.ts';
import { sayFigure } from './level-figure.ts';

/** “Counts for: Gold” and “Unlocks: €2,000 of market funds”, of a milestone. */
export function listCountedFacts(source: FactSource, { id }: Milestone): Fact[] {
	return listFacts(
		source,
		findCounted(source.journey, source.whole.partnerType?.id).get(id) ?? {
			levels: [],
			benefits: [],
		},
	);
}

/** The same of a resource that is needed for milestones which count. */
export function listResourceCounts(source: FactSource, { id }: Resource): Fact[] {
	const { journey, words, whole } = source;
	const counted = findCounted(journey, whole.partnerType?.id);
	const through = [...counted].flatMap(([milestone, one]) => {
		const needing = journey.milestones.get(milestone);
		return needing?.enablement.some(({ resource }) => resource === id) ? [{ needing, ...one }] : [];
	});
	if (through.length === 0) return [];
	const all = {
		levels: [...new Set(through.flatMap(({ levels }) => levels))],
		benefits: [...new Set(through.flatMap(({ benefits }) => benefits))],
	};
	const links = listLinks(
		source,
		through.map(({ needing }) => linkEntry(needing)),
	);
	const [before, after] = splitAtGap(words.say('level.through', { titles: gap }));
	const runs = [{ text: before }, ...links, { text: after }].filter(({ text }) => text !== '');
	const more = { runs, isSoft: true };
	return listFacts(source, all).map((fact) => ({
		...fact,
		lines: fact.lines.map((line) => ({ ...line, more })),
	}));
}

function listFacts(source: FactSource, { levels, benefits }: Counted): Fact[] {
	const { words } = source;
	return [
		{ name: words.say('level.counts'), lines: sayLinks(source, levels.map(linkEntry)) },
		{
			name: words.say('level.unlocks'),
			lines: sayLinks(
				source,
				benefits.map((benefit) => linkWorth(source, benefit)),
			),
		},
	].filter(({ lines }) => lines.length > 0);
}

/** A benefit, with what it is worth where that is one figure at every level. */
function linkWorth(source: FactSource, benefit: Benefit): Link {
	const link = linkEntry(benefit);
	const [value, ...others] = new Set(Object.values(benefit.values ?? {}));
	if (value === undefined || others.length > 0) return link;
	const worth = sayFigure(source, value, benefit.unit);
	return { ...link, text: source.words.say('difference.fact', { name: link.text, value: worth }) };
}
