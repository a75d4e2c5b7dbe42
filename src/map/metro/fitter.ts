import type { Words } from '../../words/words.ts';
import type { MetroPhase, MetroStop } from './metro-program.ts';
import { measurePrefixes, type SpreadRules } from './place-labels.ts';
import type { SetStop } from './plan-run.ts';
import type { Block } from './set-block.ts';
import { setHead } from './set-head.ts';
import { setLabel } from './set-label.ts';

/** What is measured once for all the ways to set a sheet. */
export interface Fitter {
	words: Words;
	head(phase: MetroPhase, width: number): Block;
	/** The stops of a phase with their words in columns of this width. */
	stops(phase: MetroPhase, column: number): readonly SetStop[];
	/** Of the stops from one on, in the order given or the other way round. */
	lengths(
		stops: readonly SetStop[],
		start: number,
		rules: SpreadRules & { leader: number },
		isReversed: boolean,
	): Lengths;
}

/** The least length of the first stop, of the first two and so on. */
interface Lengths {
	count: number;
	at(index: number): { length: number; last: number } | undefined;
}

export function makeFitter(words: Words): Fitter {
	const heads = new Map<MetroPhase, Map<number, Block>>();
	const labels = new Map<MetroPhase, Map<number, readonly SetStop[]>>();
	const lengths = new Map<readonly SetStop[], Map<number, Lengths>>();
	const setStop = (stop: MetroStop, column: number) => ({
		stop,
		block: setLabel(stop, column, words.locale),
	});
	return {
		words,
		head: (phase, width) => recall(heads, phase, width, () => setHead(phase, width, words)),
		stops: (phase, column) =>
			recall(labels, phase, column, () => phase.stops.map((stop) => setStop(stop, column))),
		lengths: (stops, start, rules, isReversed) => {
			const { above, below, stopGap, leader } = rules;
			const way = ((start * 8 + above) * 8 + below) * 2 + (isReversed ? 1 : 0);
			const key = Math.round(stopGap * 1e3) * 1e6 + way;
			return recall(lengths, stops, key, () => {
				const own = isReversed ? stops.slice(0, start).reverse() : stops.slice(start);
				return measureAsAsked(
					own.map(({ block }) => block.width + leader),
					rules,
				);
			});
		},
	};
}

/** Measures no more stops than are asked for. */
function measureAsAsked(widths: readonly number[], rules: SpreadRules): Lengths {
	const more = measurePrefixes(widths, rules);
	const found: { length: number; last: number }[] = [];
	return {
		count: widths.length,
		at: (index) => {
			while (found.length <= index) {
				const { value, done } = more.next();
				if (done) break;
				found.push(value);
			}
			return found[index];
		},
	};
}

/** What is known of these two, else as it is made. */
function recall<A, B, T>(known: Map<A, Map<B, T>>, one: A, other: B, make: () => T): T {
	const own = known.get(one) ?? new Map<B, T>();
	known.set(one, own);
	let value = own.get(other);
	if (value === undefined) {
		value = make();
		own.set(other, value);
	}
	return value;
}
