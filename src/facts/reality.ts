import type { Id, Journey, Milestone } from '../domain/journey.ts';
import type { RealActivation, RealMilestone } from '../domain/reality.ts';
import { formatDate } from '../words/format-timing.ts';
import { formatTypes } from '../words/format-types.ts';
import type { Words } from '../words/words.ts';
import type { FactSource, Line } from './fact.ts';

type Source = Pick<FactSource, 'journey' | 'words'>;

/** How partners really fared at a milestone, a line for each type; nothing where nobody has said so. */
export function listRealAt(source: Source, { id }: Milestone): Line[] {
	const { journey, words } = source;
	const { milestones = [], asOf = '' } = journey.reality ?? {};
	const own = milestones.filter((one) => one.id === id && one.reached !== undefined);
	const lines = own.map((one): Line => ({ runs: [{ text: sayReal(source, one) }] }));
	const day = words.say('reality.asOf', { date: asOf && formatDate(words, asOf) });
	return lines.length === 0 ? [] : [...lines, { runs: [{ text: day, mark: 'soft' }] }];
}

/** “Reseller: half by day 71; 64 of 90 have reached it, 21 late” */
function sayReal({ journey, words }: Source, real: RealMilestone): string {
	const { concerned, reached = 0, late = 0, medianDay: day } = real;
	const values = { type: nameTypes({ journey, words }, real.type), concerned, reached, late };
	return day === undefined
		? words.say('reality.milestone', values)
		: words.say('reality.milestoneHalf', { ...values, day });
}

/** How long partners of a type, or of each, really take to their activation, a sentence each. */
export function listRealActivation({ journey, words }: Source, type?: Id): string[] {
	return (journey.reality?.activation ?? [])
		.filter((one) => type === undefined || one.type === type)
		.flatMap((one) => sayActivation(journey, words, one));
}

function sayActivation(
	journey: Journey,
	words: Words,
	{ type, milestone, partners: count, median: day }: RealActivation,
): string[] {
	const title = journey.milestones.get(milestone)?.title;
	if (title === undefined) return [];
	const values = { type: nameTypes({ journey, words }, type), title, count };
	return [
		day === null
			? words.say('desk.activationNot', values)
			: words.say('desk.activationOf', { ...values, day }),
	];
}

function nameTypes({ journey, words }: Source, type: string): string {
	return formatTypes(words, journey, type.split('+'));
}
