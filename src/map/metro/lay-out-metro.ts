import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import { findSheetColors } from '../colors.ts';
import { type DisplayItem, type DisplayList, mirror } from '../display-list.ts';
import { drawCode } from '../draw-code.ts';
import { enlargeItems } from '../fit-drawing.ts';
import type { LaidOutSheet } from '../laid-out-sheet.ts';
import type { MapOptions } from '../map-options.ts';
import { sayFolded, sayLargerSheet, sayTooMuch } from '../map-problems.ts';
import { headerHeight, placeHeader } from '../place-header.ts';
import { findFrameScale, margin, type Sheet, type SheetName, sheets } from '../sheet.ts';
import { titleMap } from '../title-map.ts';
import { write } from '../write-item.ts';
import { chooseScale } from './choose-scale.ts';
import { drawPhases } from './draw-phases.ts';
import { findCutTexts } from './find-cut-texts.ts';
import { type Fitter, makeFitter } from './fitter.ts';
import { keepGates } from './keep-gates.ts';
import { keepPhase } from './keep-phase.ts';
import { listLegend } from './list-legend.ts';
import type { MetroProgram } from './metro-program.ts';
import { placeLegend } from './place-legend.ts';
import { listLineTypes, readProgram } from './read-program.ts';

/** Past this no sheet can be read that shows all of them. */
export const mostShown = 96;

interface Sources {
	journey: Journey;
	whole: Path;
	fitter: Fitter;
	words: Words;
	options: MapOptions;
}

/**
 * The whole program on one sheet: a line for each partner type, a ring where it stops. What the sheet
 * cannot hold goes on to the larger one; what that cannot hold is shown phase by phase on sheets of their
 * own, and here by what begins and ends each phase. Every such step is a problem that says so.
 */
export function layOutMetro(
	journey: Journey,
	whole: Path,
	sheetName: SheetName,
	words: Words,
	options: MapOptions,
): LaidOutSheet {
	const { program: all, fitter } = recallProgram(journey, whole, words);
	const program = options.phase === undefined ? all : keepPhase(all, options.phase);
	const sources = { journey, whole, fitter, words, options };
	const asked = sheets[sheetName];
	const chain: Sheet[] = [asked];
	for (let next = asked.larger; next; next = sheets[next].larger) chain.push(sheets[next]);
	const count = program.phases.reduce((sum, { stops }) => sum + stops.length, 0);
	const subject = { path: whole, phase: journey.phases.get(options.phase ?? ''), count };
	for (const sheet of count > mostShown ? [] : chain) {
		const list = fill(sources, program, sheet, 'all');
		if (!list) continue;
		const problems = sheet === asked ? [] : [sayLargerSheet(subject, asked, sheet)];
		return { sheet, list, problems: [...problems, ...findCutTexts(journey, whole, list)] };
	}
	const few = keepGates(program);
	const left = few.phases.reduce((sum, phase) => sum + phase.left, 0);
	for (const sheet of chain) {
		const list = fill(sources, few, sheet, 'few');
		if (!list) continue;
		const problem = sayFolded(subject, asked, sheet, left);
		return { sheet, list, problems: [problem, ...findCutTexts(journey, whole, list)] };
	}
	const largest = chain.at(-1) ?? asked;
	return {
		sheet: largest,
		list:
			fill(sources, { ...few, phases: few.phases.slice(0, 1) }, largest, 'first') ??
			compose(sources, few, largest, []),
		problems: [sayTooMuch(subject, largest)],
	};
}

const known = new WeakMap<Path, { words: Words; program: MetroProgram; fitter: Fitter }>();

/** What all sheets of a program have in common is read and measured once. */
export function recallProgram(journey: Journey, whole: Path, words: Words) {
	const last = known.get(whole);
	if (last?.words === words) return last;
	const made = { words, program: readProgram(journey, whole, words), fitter: makeFitter(words) };
	known.set(whole, made);
	return made;
}

/** The legend of a sheet, and the room between it and the header. */
function frame({ words }: Sources, program: MetroProgram, sheet: Sheet) {
	const scale = findFrameScale(sheet);
	const [x, width] = [margin, sheet.width - 2 * margin];
	const legend = placeLegend(listLegend(program, words), { x, width }, scale, words);
	const top = margin + (headerHeight + 1.2) * scale;
	const bottom = sheet.height - margin - legend.height - 0.6;
	return { scale, legend, x, top, width, bottom };
}

/** The sheet where the program, or the part of it that is `shown`, has room on it. */
function fill(
	sources: Sources,
	program: MetroProgram,
	sheet: Sheet,
	shown: 'all' | 'few' | 'first',
): DisplayList | undefined {
	const { phase, parts } = sources.options;
	const type = sources.whole.partnerType?.id ?? '';
	const name = `metro ${type} ${phase ?? ''} ${sheet.name} ${shown}`;
	let drawn = parts?.find<{ phases?: DisplayItem[] }>(name);
	if (!drawn) {
		drawn = drawFitted(sources, program, sheet);
		parts?.keep(name, drawn);
	}
	return drawn.phases && compose(sources, program, sheet, drawn.phases);
}

/** The phases in the largest text for which the sheet has room; none where it has none. */
function drawFitted(
	sources: Sources,
	program: MetroProgram,
	sheet: Sheet,
): { phases?: DisplayItem[] } {
	const { top, bottom, width, x } = frame(sources, program, sheet);
	const chosen = chooseScale(sources.fitter, program, { width, height: bottom - top });
	if (!chosen) return {};
	const phases = drawPhases(chosen, program, sources.words);
	return { phases: enlargeItems(phases, chosen.scale, { x, y: top }) };
}

function compose(
	sources: Sources,
	program: MetroProgram,
	sheet: Sheet,
	phases: readonly DisplayItem[],
): DisplayList {
	const { journey, whole, words, options } = sources;
	const { scale, legend, x, width, bottom } = frame(sources, program, sheet);
	const box = { x, y: margin, width, height: headerHeight * scale };
	const header = placeHeader(journey, whole, 0, box, options, words, scale);
	const [title, ...others] = header.texts;
	const items: DisplayItem[] = [
		...(title ? [{ kind: 'heading', level: 1, items: [write(title)] } as const] : []),
		...others.map(write),
		{
			kind: 'link',
			address: options.address,
			label: options.address,
			box: header.code,
			items: drawCode(header.code),
		},
		...phases,
		...legend.draw(bottom + 0.6),
	];
	const list: DisplayList = {
		width: sheet.width,
		height: sheet.height,
		title: `${titleMap(journey, words, options.phase)} – ${journey.program.name}`,
		description: words.say('map.metroDescription', {
			types: program.lines.length,
			phases: program.phases.length,
			count: program.phases.reduce((sum, { stops, left }) => sum + stops.length + left, 0),
		}),
		language: words.locale,
		direction: words.direction,
		colors: findSheetColors(journey, listLineTypes(journey)),
		items,
	};
	return words.direction === 'rtl' ? mirror(list) : list;
}
