import type { Fault } from './fault.ts';
import { findShapeFaults } from './find-shape-faults.ts';
import { findTextFaults } from './find-text-faults.ts';
import { findUpon } from './find-upon.ts';
import { middleOf } from './geometry.ts';
import { type ColorMeasures, measureColors } from './measure-colors.ts';
import { type LineMeasures, measureLines } from './measure-lines.ts';
import { type BandMeasures, measureBands, measureInk } from './measure-space.ts';
import { measureTexts, type TextMeasures } from './measure-texts.ts';
import { type ReadSheet, readSheet } from './read-sheet.ts';
import { typesOf } from './shapes.ts';

/** A partner type stops at a milestone. */
interface Ring {
	milestone: string;
	type: string;
	kind: string;
	isDashed: boolean;
}

/** The words of a milestone. */
export interface Stop {
	milestone: string;
	/** What is read out. */
	label: string;
	/** What is to be read, line by line. */
	texts: string[];
}

/** What a drawn sheet is like; all lengths in millimetres but for sizes of texts, which are in points. */
export interface SheetMeasures {
	title: string;
	width: number;
	height: number;
	/** What may not be, and where it is. A sound sheet has none. */
	faults: Fault[];
	/** Of different lines drawn upon one another. */
	upon: number;
	lines: LineMeasures;
	texts: TextMeasures;
	/** Undefined where no partner type has a line. */
	colors: ColorMeasures | undefined;
	/** How dark the sheet is, from 0 to 1. */
	ink: number;
	bands: BandMeasures[];
	/** What is on it. */
	milestones: string[];
	stops: Stop[];
	rings: Ring[];
}

/**
 * Takes the measure of a finished sheet from its SVG alone, as anybody could who sees it: it knows
 * nothing of how the sheet was laid out.
 * @param svg a drawing that stands alone, whose parts say what they stand for
 */
export function measureSheet(svg: string): SheetMeasures {
	const sheet = readSheet(svg);
	const of = (part: string) =>
		sheet.shapes.filter(({ mark, stroke }) => mark.part === part && stroke);
	const upon = [...findUpon(of('way')), ...findUpon(of('line'))];
	const texts = measureTexts(sheet);
	const faint = texts.faint.map(
		({ text, contrast }): Fault => ({
			kind: 'faint',
			one: text,
			at: middleOf(text.box),
			amount: contrast,
		}),
	);
	const stops = listStops(sheet);
	return {
		title: sheet.title,
		width: sheet.width,
		height: sheet.height,
		faults: [...findTextFaults(sheet), ...findShapeFaults(sheet), ...upon, ...faint],
		upon: upon.reduce((sum, { amount = 0 }) => sum + amount, 0),
		lines: measureLines(sheet),
		texts,
		colors: measureColors(sheet),
		ink: measureInk(sheet),
		bands: measureBands(sheet),
		milestones: [...new Set(stops.map(({ milestone }) => milestone))].sort(),
		stops,
		rings: listRings(sheet),
	};
}

function listStops({ links }: ReadSheet): Stop[] {
	return links
		.filter(({ mark }) => mark.part === 'stop')
		.map(({ mark, label, texts }) => ({
			milestone: mark.milestone ?? '',
			label,
			texts: texts.map(({ text }) => text),
		}));
}

function listRings({ shapes }: ReadSheet): Ring[] {
	const rings = shapes
		.filter(({ mark }) => mark.part === 'ring')
		.flatMap(({ mark, isDashed }) =>
			typesOf(mark).map((type) => ({
				milestone: mark.milestone ?? '',
				type,
				kind: mark.kind ?? 'stop',
				isDashed,
			})),
		);
	return [
		...new Map(rings.map((ring) => [`${ring.milestone} ${ring.type} ${ring.kind}`, ring])).values(),
	];
}
