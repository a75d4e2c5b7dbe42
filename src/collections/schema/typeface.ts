import { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { standIns, text } from './fields.ts';
import { marks, published } from './marks.ts';

/** A font file of the content folder, by its ending. */
function fontFile() {
	return text(200)
		.refine((value) => /\.(?:woff2?|ttf|otf)$/i.test(value), {
			error: () => tell`Name a font file that ends in .woff2, .woff, .ttf or .otf.`,
		})
		.register(standIns, { value: 'font.woff2' });
}

/** Half of it is a file, half is the right to use it: the licence is published with the site. */
export function typeface(voice: 'text' | 'headings') {
	const example = voice === 'text' ? 'fonts/source-sans' : 'fonts/source-serif';
	return z
		.strictObject({
			file: fontFile()
				.meta({
					description:
						'A font file in the content folder. Of a variable font this is all; of another it is the regular weight.',
					examples: [`${example}.woff2`],
				})
				.register(marks, published),
			bold: fontFile()
				.optional()
				.meta({
					description: 'The file of the bold weight, where the font is not variable.',
					examples: [`${example}-bold.woff2`],
				})
				.register(marks, published),
			licence: text(300)
				.optional()
				.meta({
					description: 'Under which terms you use it, and whose it is. Printed in licences.txt.',
					examples: ['OFL-1.1, © 2014 Adobe'],
				})
				.register(marks, published),
		})
		.optional()
		.meta({
			description:
				voice === 'text'
					? 'The font of all text, on pages, maps and in the handbook’s PDF.'
					: 'The font of headings and of the titles on maps; without it they have that of the text.',
		});
}
