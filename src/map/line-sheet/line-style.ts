import { type TypeStyle, typeStyles } from '../type-sizes.ts';
import { enlarge } from '../write-text.ts';

/** In a ring and beside an arrow there is room for two digits; on a line of more stops most are only counted. */
export const mostNumbered = 99;

/** The sizes of a line sheet, all larger by the same scale where there is room; in millimetres. */
export interface LineStyle {
	scale: number;
	title: TypeStyle;
	detail: TypeStyle;
	strong: TypeStyle;
	/** Of the ring around a stop's number, its edge included. */
	radius: number;
	lineWidth: number;
	/** What stands beside the ring begins here, from the stop's left. */
	indent: number;
	box: { width: number; height: number };
	leastCard: number;
	mostCard: number;
	/** Between two columns and two rows of stops. */
	columnGap: number;
	rowGap: number;
	/** From one line to the next that runs beside it. */
	lineGap: number;
	/** Before the first stop, and for the gate after the last. */
	startWidth: number;
	endWidth: number;
	headWidth: number;
}

/** Lines of details are short, and may stand closer than those of a page. */
const leading = 1.15;
/** With more phases than this their heads are wider, so that they are less tall. */
const fewPhases = 6;

export function makeStyle(scale: number, phases: number): LineStyle {
	const { size } = typeStyles.cardDetail;
	const detail = { ...typeStyles.cardDetail, line: leading * size };
	const strong = { ...detail, weight: 600 } as const;
	const radius = 2.5 * scale;
	return {
		scale,
		title: enlarge(typeStyles.cardTitle, scale),
		detail: enlarge(detail, scale),
		strong: enlarge(strong, scale),
		radius,
		lineWidth: 1.4 * scale,
		indent: 2 * radius + 0.8 * scale,
		box: { width: 11 * scale, height: 3.9 * scale },
		leastCard: 29 * scale,
		mostCard: 66 * scale,
		columnGap: 4.2 * scale,
		rowGap: 2 * scale,
		lineGap: 2.4 * scale,
		startWidth: 1 * scale,
		endWidth: 9 * scale,
		headWidth: (phases > fewPhases ? 48 : 31) * Math.min(scale, 2),
	};
}

/** How much a stop says; what can be spared goes first. */
export interface Fullness {
	steps: number;
	stepLines: number;
	needs: number;
	/** What it comes after is named by number and title, not by number alone. */
	namesTitles: boolean;
	/** How ELK places the stops: straight lines take room. */
	placement: 'NETWORK_SIMPLEX' | 'BRANDES_KOEPF' | 'LINEAR_SEGMENTS' | 'SIMPLE';
}

type Placement = Fullness['placement'];

const most = { stepLines: 4, namesTitles: true, placement: 'NETWORK_SIMPLEX' } as const;
const one = (needs: number, placement: Placement): Fullness => ({
	steps: 1,
	stepLines: 4,
	needs,
	namesTitles: false,
	placement,
});
const none = (placement: Placement): Fullness => ({ ...one(0, placement), steps: 0 });

/** With nothing but title, days and owner. */
export const leastFullness = none('SIMPLE');

/** As much as a stop says where nothing is tight: its first step, and what it needs. */
export const usualFullness: Fullness = { ...most, steps: 1, needs: 2 };

/** From what says most, with the straightest line, to what takes least room. */
export const fullnesses: readonly Fullness[] = [
	{ ...most, steps: 2, needs: 2 },
	usualFullness,
	one(1, 'NETWORK_SIMPLEX'),
	one(1, 'SIMPLE'),
	one(0, 'NETWORK_SIMPLEX'),
	one(0, 'SIMPLE'),
	none('LINEAR_SEGMENTS'),
	leastFullness,
	// The same; only the head of its phase says less (write-phase-head.ts).
	none('SIMPLE'),
];
