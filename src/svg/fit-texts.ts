import { findMainFamily } from '../fonts/faces.ts';
import { replaceMissing } from '../fonts/replace-missing.ts';
import { readSvg, type SvgElement, writeSvg } from './svg-tree.ts';

const holdText = new Set(['text', 'tspan', 'textPath', 'a']);

/** Letters that the maker of the PDF sets without a mistake; with others it may fail, or never end. */
const plain = /^[\s\x20-\x7e\u00a1-\u00ac\u00ae-\u017f–—‘’“”„…•→]*$/;

export interface FittedDrawing {
	svg: string;
	/** All of its text. */
	text: string;
	/** Whether its texts have to become outlines before the maker of the PDF gets them. */
	needsOutlines: boolean;
}

/** A drawing with only the signs that our fonts have. */
export function fitTexts(drawing: string): FittedDrawing {
	const root = readSvg(drawing);
	const texts: string[] = [];
	const fit = (element: SvgElement): SvgElement => ({
		...element,
		children: element.children.map((child) => {
			if (typeof child !== 'string') return fit(child);
			if (!holdText.has(element.name)) return child;
			const shown = replaceMissing(child.normalize('NFC'));
			texts.push(shown);
			return shown;
		}),
	});
	const fitted = fit(root);
	const text = texts.join('');
	const needsOutlines = !plain.test(text);
	return { svg: writeSvg(needsOutlines ? nameFont(fitted) : fitted), text, needsOutlines };
}

/** The maker of outlines leaves out what asks for a font that is not there. */
function nameFont(element: SvgElement): SvgElement {
	const children = element.children.map((child): SvgElement | string => {
		if (typeof child !== 'string') return nameFont(child);
		if (!holdText.has(element.name) || child.trim() === '') return child;
		const style = `font-family: '${findMainFamily('body').name}'`;
		return { name: 'tspan', attributes: new Map([['style', style]]), children: [child] };
	});
	return { ...element, children };
}
