import type { Id, Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import { type DisplayList, mirror } from '../display-list.ts';
import { titleMap } from '../title-map.ts';
import { drawWay } from './draw-phase.ts';
import type { Fitter } from './fitter.ts';
import { keepPhase } from './keep-phase.ts';
import { recallProgram } from './lay-out-metro.ts';
import type { MetroPhase, MetroProgram } from './metro-program.ts';
import { type Closeness, findLengths, type PhasePlan } from './phase-plan.ts';
import { planPhase, widenTallest } from './plan-phase.ts';
import type { Block } from './set-block.ts';

/** As wide as a page that is read on a screen, on which its smallest text is of some 12 px. */
const width = 240;
/** Past this a drawing as wide as a page says less than the list below it. */
const mostStops = 40;
const [widePitch, closePitch, manyLines] = [3.7, 2.75, 5];
/** A loop that is taller is drawn as a line. */
const tallestLoop = 70;

const noHead: Block = { width: 0, height: 0, rows: [], cut: [] };

/**
 * A phase as the metro map draws it, alone: its lines and stops in one row, without what a page says over
 * it. Nothing where it has no stops, or too many.
 */
export function layOutStretch(
	journey: Journey,
	whole: Path,
	id: Id,
	words: Words,
): DisplayList | undefined {
	const { program: all, fitter } = recallProgram(journey, whole, words);
	const program = keepPhase(all, id);
	const [own] = program.phases;
	// What comes before a stop is on its page: here it would make each row of words taller.
	const phase = own && { ...own, stops: own.stops.map((stop) => ({ ...stop, tags: [] })) };
	if (!phase || phase.stops.length === 0 || phase.stops.length > mostStops) return undefined;
	const pitch = phase.lines.length > manyLines ? closePitch : widePitch;
	const { headGap, pad } = findLengths({ pitch });
	const close = { pitch, headWidth: 0, width: width + headGap };
	const plan = planWay(fitter, phase, program, close);
	if (!plan) return undefined;
	const height = plan.lines + 2 * pad;
	const items = drawWay({
		...{ plan, program, close, words },
		// Where there is no head, there is no gap after it either.
		place: { x: -headGap, y: 0, height },
		newLines: new Set(phase.lines),
		goesOn: whole.phases.at(-1)?.phase.id !== id,
	});
	const list: DisplayList = {
		...{ width, height, items },
		title: titleMap(journey, words, id),
		description: words.say('map.metroDescription', {
			types: phase.lines.length,
			phases: 1,
			count: phase.stops.length,
		}),
		language: words.locale,
		direction: words.direction,
	};
	return words.direction === 'rtl' ? mirror(list) : list;
}

/** As a loop where the phase comes round and that is not too tall; with words that are cut only where they have to be. */
function planWay(
	fitter: Fitter,
	phase: MetroPhase,
	{ lines }: MetroProgram,
	close: Closeness,
): PhasePlan | undefined {
	const bare = { ...fitter, head: () => noHead };
	const named = lines.filter(({ index }) => phase.lines.includes(index));
	const plan = (isLoop: boolean, mayCut: boolean, most = Infinity) =>
		planPhase(bare, phase, named, close, { isLoop, mayCut, most });
	const found =
		(phase.isOngoing && plan(true, false, tallestLoop)) || plan(false, false) || plan(false, true);
	return found && widenTallest(found);
}
