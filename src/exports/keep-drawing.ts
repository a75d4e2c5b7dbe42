import { nameBrandFonts } from '../fonts/faces.ts';
import { keepOrMake, nameCode } from '../kept/kept-files.ts';
import { findPackageVersion } from '../kept/package-file.ts';
import type { DisplayList } from '../map/display-list.ts';

/** The packages that drawings and books are made with. */
export const makers: readonly string[] = [
	'@myriaddreamin/typst-ts-node-compiler',
	'@resvg/resvg-js',
	'sharp',
	'inter-ui',
	'subset-font',
];
let recipe: string | undefined;

/** So many drawings are kept for later builds; one is between ten and two hundred kilobytes. */
const most = 4000;

/**
 * The file that `draw` makes of a drawing, as an earlier build left it where nothing has changed
 * that it follows from: the drawing, the ending, the other `parts`, our code, the packages.
 */
export function keepDrawing(
	drawing: DisplayList | string,
	ending: string,
	parts: readonly string[],
	draw: () => Buffer | Promise<Buffer>,
): Promise<Buffer> {
	recipe ??= [
		nameCode('exports', 'map', 'brand', 'fonts', 'kept', 'zip'),
		...makers.map(findPackageVersion),
	].join();
	const made = [JSON.stringify(drawing), ending, recipe, nameBrandFonts(), ...parts];
	return keepOrMake({ folder: 'drawings', ending, most }, made, draw);
}
