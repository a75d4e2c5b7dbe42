import type { Id, Journey } from '../../domain/journey.ts';
import { tellAuthor } from '../../domain/message.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import type { DisplayItem } from '../display-list.ts';
import type { LaidOutSheet } from '../laid-out-sheet.ts';
import type { MapOptions } from '../map-options.ts';
import type { MapProblem } from '../map-problem.ts';
import { sayLargerSheet } from '../map-problems.ts';
import { type Sheet, type SheetName, sheets } from '../sheet.ts';
import { composeSheet } from './compose-sheet.ts';
import { drawBands } from './draw-bands.ts';
import { fitSheet, forceSheet } from './fit-sheet.ts';
import { findLineProblems, sayCutHeader, sayFolded, sayTooMuch } from './line-problems.ts';
import type { Fitted } from './make-band.ts';
import { planLine } from './plan-line.ts';

/** With more stops than this no sheet can be read, and none is tried. */
const mostShown = 72;

/** A line as it is drawn below the header of its sheet, and what authors should know of it. */
interface DrawnLine {
	sheet: SheetName;
	items: readonly DisplayItem[];
	/** Of the sheet as a whole, then of what it cannot show as it stands. */
	problems: readonly MapProblem[];
	found: readonly MapProblem[];
}

/**
 * The path of one partner type as one line, in the largest type that the sheet has room for. What A4 or
 * Letter cannot hold goes on to A3 or Tabloid; what these cannot hold is folded, the optional first. Relations
 * in `dropped` (“from to”) are said in words rather than drawn.
 */
export async function layOutLine(
	journey: Journey,
	path: Path,
	sheetName: SheetName,
	words: Words,
	options: MapOptions,
	dropped: ReadonlySet<string> = new Set(),
): Promise<LaidOutSheet> {
	const { parts } = options;
	const name = `line ${path.partnerType?.id ?? ''} ${sheetName} ${[...dropped].join()}`;
	let drawn = parts?.find<DrawnLine>(name);
	if (!drawn) {
		drawn = await drawLine(journey, path, sheetName, words, dropped);
		parts?.keep(name, drawn);
	}
	const sheet = sheets[drawn.sheet];
	const { list, isCut } = composeSheet(journey, path, { ...drawn, sheet }, words, options);
	const ofHeader = isCut ? [tellAuthor(() => sayCutHeader(path, sheet))] : [];
	return { sheet, list, problems: [...drawn.problems, ...ofHeader, ...drawn.found] };
}

async function drawLine(
	journey: Journey,
	path: Path,
	sheetName: SheetName,
	words: Words,
	dropped: ReadonlySet<string>,
): Promise<DrawnLine> {
	const asked = sheets[sheetName];
	const chain: Sheet[] = [asked];
	for (let next = asked.larger; next; next = sheets[next].larger) chain.push(sheets[next]);
	const all = new Set(path.milestones.keys());
	const prepare = (shown: ReadonlySet<Id>, sheet: Sheet) => ({
		journey,
		path,
		phases: planLine(path, shown, dropped),
		folded: countFolded(path, shown),
		sheet,
		words,
	});
	for (const sheet of all.size > mostShown ? [] : chain) {
		const fitted = await fitSheet(prepare(all, sheet));
		const subject = { path, phase: undefined, count: all.size };
		if (fitted)
			return finish(fitted, () => (sheet === asked ? [] : [sayLargerSheet(subject, asked, sheet)]));
	}
	const largest = chain.at(-1) ?? asked;
	for (const shown of listFolds(path)) {
		if (shown.size > mostShown) continue;
		const fitted = await fitSheet(prepare(shown, largest));
		if (fitted) return finish(fitted, () => [sayFolded(path, largest, all.size - shown.size)]);
	}
	const least = listFolds(path).at(-1) ?? new Set();
	return finish(await forceSheet(prepare(least, largest)), () => [sayTooMuch(path, largest)]);

	/** After each wait the language of authors has to be spoken anew. */
	function finish(fitted: Fitted, say: () => MapProblem[]): DrawnLine {
		const items = drawBands(journey, path, fitted, words);
		return tellAuthor(() => ({
			sheet: fitted.sheet.name,
			items,
			problems: say(),
			found: findLineProblems(journey, path, fitted),
		}));
	}
}

/**
 * What is shown where not all can be: what is required; then of the largest phases, and then of all, only the
 * first, the last and what makes the partner active; at last one stop of each phase, and the names of phases alone.
 */
function listFolds({ phases }: Path): Set<Id>[] {
	const bySize = [...phases].sort((a, b) => b.milestones.length - a.milestones.length);
	const folds = [0, Math.ceil(phases.length / 2), phases.length].map((count) => {
		const tight = new Set(bySize.slice(0, count));
		return phases.flatMap((part) =>
			part.milestones.filter(
				(one, i) =>
					one.isActivation ||
					(tight.has(part) ? i === 0 || i === part.milestones.length - 1 : !one.isOptional),
			),
		);
	});
	const single = phases.flatMap(({ milestones }) => {
		const one = milestones.find(({ isActivation }) => isActivation) ?? milestones.at(-1);
		return one ?? [];
	});
	const active = single.filter(({ isActivation }) => isActivation);
	return [...folds, single, active].map((shown) => new Set(shown.map(({ id }) => id)));
}

function countFolded({ phases }: Path, shown: ReadonlySet<Id>): Map<Id, number> {
	return new Map(
		phases.map(({ phase, milestones }) => [
			phase.id,
			milestones.filter(({ id }) => !shown.has(id)).length,
		]),
	);
}
