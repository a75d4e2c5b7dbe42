import type { Journey, Milestone, Timing } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import type { SheetMeasures, Stop } from '../../src/map/measure-sheet/measure-sheet.ts';
import { formatShortTiming } from '../../src/words/format-timing.ts';
import type { Words } from '../../src/words/words.ts';

/** In what the sheet of all types differs from the journey; nothing where it is true. */
export function compareWithJourney(
	{ rings, stops, milestones }: SheetMeasures,
	journey: Journey,
	words: Words,
): string[] {
	const found: string[] = [];
	const expected = new Map<string, Milestone>();
	for (const type of journey.partnerTypes.values())
		for (const milestone of buildPath(journey, type).milestones.values())
			expected.set(`${milestone.id} ${type.id}`, milestone);
	for (const { milestone, type, kind, isDashed } of rings) {
		const own = expected.get(`${milestone} ${type}`);
		const name = `The ring of ${milestone} for ${type}`;
		if (!own) {
			found.push(`${name} is not in the journey.`);
			continue;
		}
		const kinds = own.isActivation ? ['activation'] : own.isOptional ? ['optional'] : ['stop'];
		if (own.isActivation && own.isOptional) kinds.push('optional');
		if (!kinds.includes(kind))
			found.push(`${name} is of the kind ${kind}, not ${kinds.join(' or ')}.`);
		if (isDashed !== own.isOptional) found.push(`${name} is ${isDashed ? '' : 'not '}dashed.`);
	}
	const drawn = new Set(rings.map(({ milestone, type }) => `${milestone} ${type}`));
	for (const [key, own] of expected) {
		if (!drawn.has(key)) found.push(`The ring of ${key.replace(' ', ' for ')} is missing.`);
		const [id = '', type = ''] = key.split(' ');
		const stop = stops.find(({ milestone }) => milestone === id);
		const usual = journey.milestones.get(id)?.timing;
		const differs = JSON.stringify(usual) !== JSON.stringify(own.timing);
		if (stop && differs && !saysTiming(stop, own.timing, words))
			found.push(
				`${id} does not say its days for ${type}: ${formatShortTiming(words, own.timing)}.`,
			);
	}
	for (const id of journey.milestones.keys())
		if (!milestones.includes(id)) found.push(`The words of ${id} are missing.`);
	for (const id of milestones)
		if (!journey.milestones.has(id)) found.push(`${id} is not in the journey.`);
	return found;
}

/** Whether days, or how often something recurs, stand in the words of a stop that are to be seen. */
function saysTiming({ texts }: Stop, timing: Timing, words: Words): boolean {
	const said = texts.join(' ').toLowerCase();
	if (timing.kind === 'window') {
		const { from, to } = timing.window;
		const days = from === to ? `${from}` : `${from}\\D{1,6}${to}`;
		return new RegExp(`(?<!\\d)${days}(?!\\d)`).test(said);
	}
	const often = formatShortTiming(words, timing).toLowerCase();
	return said.includes(often) || said.includes(often.split(/[\s-]/).at(-1) ?? often);
}
