import type { Journey } from '../../domain/journey.ts';
import { findCounted } from '../../domain/levels/find-counted.ts';
import { formatShortTiming } from '../../words/format-timing.ts';
import type { Words } from '../../words/words.ts';
import type { Fullness } from './line-style.ts';
import type { LineStop } from './plan-line.ts';

/** A text that begins with a word in bold. */
export interface Labelled {
	label: string;
	text: string;
}

export interface StopWords {
	title: string;
	timing: string;
	isRecurring: boolean;
	/** It counts for a level or unlocks a benefit. */
	isCounted: boolean;
	owner: string;
	named: readonly string[];
	steps: readonly Labelled[];
	needs: Labelled | undefined;
}

/** What a stop says, as far as there is room for it; once, since it is set in many widths. */
export function wordStop(
	journey: Journey,
	stop: LineStop,
	fullness: Fullness,
	words: Words,
): StopWords {
	const known = worded.get(stop) ?? new Map<Fullness, StopWords>();
	worded.set(stop, known);
	const one = known.get(fullness) ?? wordAnew(journey, stop, fullness, words);
	known.set(fullness, one);
	return one;
}

const worded = new WeakMap<LineStop, Map<Fullness, StopWords>>();

function wordAnew(
	journey: Journey,
	{ milestone, type, named }: LineStop,
	fullness: Fullness,
	words: Words,
): StopWords {
	const { say } = words;
	const { list, number } = findFormats(words.locale);
	const steps = milestone.steps
		.filter(({ by }) => by === 'partner')
		.map((step) => {
			const role = step.role === undefined ? undefined : journey.program.roles.get(step.role);
			return {
				label: role === undefined ? say('map.you') : say('map.youRole', { role }),
				text: step.do,
			};
		});
	const needs = milestone.enablement.flatMap(
		({ resource }) => journey.resources.get(resource)?.title ?? [],
	);
	const some = needs.slice(0, fullness.needs);
	return {
		title: milestone.mapTitle ?? milestone.title,
		timing: formatShortTiming(words, milestone.timing),
		isCounted: findCounted(journey, type).has(milestone.id),
		isRecurring: milestone.timing.kind === 'cadence',
		owner: journey.teams.get(milestone.team)?.title ?? milestone.team,
		named: named.map(({ kind, stops }) => {
			const titles = list.format(
				stops.map((one) => {
					const shown = number.format(one.number);
					const title = one.milestone.mapTitle ?? one.milestone.title;
					return fullness.namesTitles ? `${shown} ${title}` : shown;
				}),
			);
			return say(kind === 'all' ? 'map.cardAfter' : 'map.cardAfterAny', { titles });
		}),
		steps: steps.slice(0, fullness.steps),
		needs: some.length > 0 ? { label: say('map.need'), text: list.format(some) } : undefined,
	};
}

const formats = new Map<string, { list: Intl.ListFormat; number: Intl.NumberFormat }>();

function findFormats(locale: string) {
	let found = formats.get(locale);
	if (!found) {
		const list = new Intl.ListFormat(locale, { type: 'conjunction' });
		found = { list, number: new Intl.NumberFormat(locale) };
		formats.set(locale, found);
	}
	return found;
}
