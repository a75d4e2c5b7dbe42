/** A sheet of paper, always in landscape, or a slide of 16:9. */
export type SheetName = 'a4' | 'letter' | 'slide' | 'a3' | 'tabloid' | 'a2';

export interface Sheet {
	name: SheetName;
	/** As its readers call it. */
	label: string;
	/** In millimetres, as all lengths of the map. */
	width: number;
	height: number;
	/** The sheet to go on to when this one is too small. */
	larger: SheetName | undefined;
}

export const sheets: Readonly<Record<SheetName, Sheet>> = {
	a4: { name: 'a4', label: 'A4', width: 297, height: 210, larger: 'a3' },
	letter: { name: 'letter', label: 'Letter', width: 279.4, height: 215.9, larger: 'tabloid' },
	slide: { name: 'slide', label: 'Slide', width: 338.7, height: 190.5, larger: undefined },
	a3: { name: 'a3', label: 'A3', width: 420, height: 297, larger: undefined },
	tabloid: { name: 'tabloid', label: 'Tabloid', width: 431.8, height: 279.4, larger: undefined },
	a2: { name: 'a2', label: 'A2', width: 594, height: 420, larger: undefined },
};

/** How much larger what stands around the drawing is than on A4. */
export function findFrameScale({ width, height }: Sheet): number {
	return Math.max(1, Math.min(width / sheets.a4.width, height / sheets.a4.height));
}

/** Millimetres in a point. */
export const point = 25.4 / 72;

/** White paper around the drawing, which office printers cannot reach anyway. */
export const margin = 8;
