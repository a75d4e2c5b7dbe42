import { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { id, standIns, text } from './fields.ts';
import { marks, published } from './marks.ts';
import { typeface } from './typeface.ts';

function color() {
	return z
		.string()
		.regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, {
			error: () => tell`Write the color as #rrggbb, such as #1f4fd8.`,
		})
		.register(standIns, { value: '#000' });
}

function picture() {
	return text(200);
}

/** How the program looks. What cannot be read is made readable, and the check says so. */
export const themeSchema = z
	.strictObject({
		accent: color()
			.optional()
			.meta({
				description: 'The color of links, buttons and the focus, and of the first line on the map.',
				examples: ['#1f4fd8'],
			})
			.register(marks, published),
		second: color()
			.optional()
			.meta({
				description:
					'A second color: a trace of it is in large quiet fields, and the second line on the map has it.',
				examples: ['#c2410c'],
			})
			.register(marks, published),
		logo: picture()
			.optional()
			.meta({ description: 'A picture in the content folder.', examples: ['logo.svg'] })
			.register(marks, published),
		logoDark: picture()
			.optional()
			.meta({
				description: 'The same for a dark page, where the logo cannot be seen on it.',
				examples: ['logo-dark.svg'],
			})
			.register(marks, published),
		fonts: z
			.strictObject({ body: typeface('text'), heading: typeface('headings') })
			.optional()
			.meta({ description: 'Fonts of your own, in place of Inter.' }),
		radius: z
			.number()
			.min(0)
			.max(24)
			.optional()
			.meta({
				description: 'How round corners are, in pixels; 0 for square ones.',
				examples: [5],
			})
			.register(marks, published),
		phases: z
			.array(color())
			.max(6, {
				error: () => tell`Six colors at most: the seventh phase has the first one’s again.`,
			})
			.optional()
			.meta({
				description: 'The colors of the phases, in their order.',
				examples: [['#0b6e8a', '#263b84']],
			})
			.register(marks, published),
		lines: z
			.record(id(), color())
			.optional()
			.meta({
				description: 'The colors of partner types’ lines on the map, by the id of the type.',
				examples: [{ reseller: '#004593' }],
			})
			.register(marks, published),
	})
	.optional()
	.meta({
		description:
			'Colors, logo, fonts and corners. Sizes and paper are set in theme.css beside this file.',
	});
