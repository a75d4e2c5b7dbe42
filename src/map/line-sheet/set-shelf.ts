import type { Id, Journey } from '../../domain/journey.ts';
import type { Words } from '../../words/words.ts';
import type { Shelf } from './divide-phase.ts';
import { type Fullness, fullnesses, type LineStyle, leastFullness } from './line-style.ts';
import { countEntries } from './place-shelf.ts';
import type { LineStop } from './plan-line.ts';
import { measureLeast, type SetStop, setStop } from './set-stop.ts';
import { wordStop } from './word-stop.ts';

export interface PhaseSetting {
	journey: Journey;
	words: Words;
	style: LineStyle;
	/** Of the flow. */
	width: number;
	/** Place in `fullnesses`. */
	level: number;
	/** How ELK places the stops, where it is not as the level says. */
	placement?: Fullness['placement'];
}

/** How wide a column is at least. */
export function measureColumn(
	{ stops, columns }: Shelf,
	column: number,
	{ journey, words, style }: PhaseSetting,
): number {
	const own = stops.filter(({ id }) => (columns.get(id) ?? 0) === column);
	const measure = (stop: LineStop) =>
		recall(least, stop, String(style.scale), () =>
			measureLeast(wordStop(journey, stop, leastFullness, words), style),
		);
	return Math.max(style.leastCard, ...own.map(measure));
}

/** What is known of a stop, which is asked for again in each way to divide its phase. */
type Known<Value> = WeakMap<LineStop, Map<string, Value>>;

const least: Known<number> = new WeakMap();
const sets: Known<SetStop> = new WeakMap();

function recall<Value>(known: Known<Value>, stop: LineStop, key: string, make: () => Value): Value {
	const own = known.get(stop) ?? new Map<string, Value>();
	known.set(stop, own);
	const value = own.get(key) ?? make();
	own.set(key, value);
	return value;
}

export function setAll(shelf: Shelf, setting: PhaseSetting): Map<Id, SetStop> {
	return new Map(
		shelf.stops.map((stop) => {
			const width = shelf.cardWidths[shelf.columns.get(stop.id) ?? 0] ?? 0;
			return [stop.id, setOne(stop, width, setting, countEntries(shelf, stop.id))];
		}),
	);
}

/** A stop as much of which is said as its phase has room for. */
export function setOne(
	stop: LineStop,
	width: number,
	{ journey, words, style, level }: PhaseSetting,
	entries: number,
): SetStop {
	return recall(sets, stop, `${style.scale} ${level} ${width} ${entries}`, () => {
		const fullness = fullnesses[level] ?? leastFullness;
		const hasStar = stop.milestone.isActivation;
		const worded = wordStop(journey, stop, fullness, words);
		return setStop(worded, width, fullness, style, words.locale, { hasStar, entries });
	});
}
