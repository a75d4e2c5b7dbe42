/** A sheet of paper, always in landscape. */
export type SheetName = 'a4' | 'letter' | 'a3' | 'tabloid';

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
	a3: { name: 'a3', label: 'A3', width: 420, height: 297, larger: undefined },
	tabloid: { name: 'tabloid', label: 'Tabloid', width: 431.8, height: 279.4, larger: undefined },
};

/** Millimetres in a point. */
export const point = 25.4 / 72;

/** White paper around the drawing, which office printers cannot reach anyway. */
export const margin = 8;
