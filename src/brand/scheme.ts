import type { Program } from '../domain/journey.ts';
import { mix } from './color.ts';
import { chooseInkUpon, leastContrast, makeReadable } from './readable.ts';

/** A color as it is on light paper and on dark. */
export interface Shades {
	light: string;
	dark: string;
}

/** What text stands on, as tokens.css has it; a program’s theme.css may say otherwise. */
export interface Grounds {
	paper: Shades;
	raised: Shades;
	/** Whether theme.css says what large fields are like: then they have no trace of the second color. */
	isRaisedChosen?: boolean;
}

export const ownGrounds: Grounds = {
	paper: { light: '#fbfaf7', dark: '#101419' },
	raised: { light: '#f4f3f0', dark: '#191d23' },
};

/** The colors of a program, each so that it can be read where it is used. */
export interface Scheme {
	accent: Shades | undefined;
	/** Of words on a field of the accent. */
	onAccent: Shades | undefined;
	second: Shades | undefined;
	/** Large quiet fields: with a second color, a trace of it in the paper. */
	raised: Shades | undefined;
	phases: readonly Shades[];
	lines: ReadonlyMap<string, Shades>;
}

/** How much of the second color is in a quiet field. */
const trace = { light: 0.06, dark: 0.13 };

/** A contrast on dark paper that is as easy on the eyes as that of the colors of our own. */
const clear = 6;

export function buildScheme(theme: Program['theme'], grounds: Grounds = ownGrounds): Scheme {
	const { second } = theme;
	const raised =
		second && !grounds.isRaisedChosen
			? {
					light: mix(second, grounds.paper.light, trace.light),
					dark: mix(second, grounds.paper.dark, trace.dark),
				}
			: undefined;
	const shown = { paper: grounds.paper, raised: raised ?? grounds.raised };
	const shade = (color: string) => shadeFor(color, shown, clear);
	const accent = theme.accent ? shade(theme.accent) : undefined;
	return {
		accent,
		onAccent: accent && { light: chooseInkUpon(accent.light), dark: chooseInkUpon(accent.dark) },
		second: second ? shade(second) : undefined,
		raised,
		phases: (theme.phases ?? []).map(shade),
		// Lines keep more of what they differ in.
		lines: new Map(
			Object.entries(theme.lines ?? {}).map(([id, color]) => [id, shadeFor(color, shown)]),
		),
	};
}

/** A color, or its nearest, that can be read on all of these grounds: by day, and by night. */
export function shadeFor(color: string, { paper, raised }: Grounds, least = leastContrast): Shades {
	return {
		light: makeReadable(color, [paper.light, raised.light]),
		dark: makeReadable(color, [paper.dark, raised.dark], least),
	};
}
