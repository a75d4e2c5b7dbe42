import PptxGenJS from 'pptxgenjs';
import type { DisplayList } from '../../map/display-list.ts';

/** Millimetres in an inch. */
const inch = 25.4;

/** A presentation of one empty slide, of the drawing’s size, that says what it is of itself. */
export async function makeEmptySlide({ title, description, width, height }: DisplayList) {
	const presentation = new PptxGenJS();
	presentation.defineLayout({ name: 'sheet', width: width / inch, height: height / inch });
	presentation.layout = 'sheet';
	presentation.title = title;
	presentation.subject = description;
	presentation.author = 'Waymark';
	presentation.company = '';
	presentation.theme = { headFontFace: slideFont, bodyFontFace: slideFont };
	presentation.addSlide();
	const written = await presentation.write({ outputType: 'nodebuffer', compression: false });
	return written as Buffer;
}

/** There on every machine, and no wider than the typeface that the layout was measured in. */
const slideFont = 'Arial';
