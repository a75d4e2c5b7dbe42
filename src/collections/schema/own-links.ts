import { z } from 'zod';
import { handbookPages } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import { address, between, reference, standIns, text } from './fields.ts';
import { marks, published } from './marks.ts';

/** More than these nobody looks through. */
const mostLinks = 12;

const ownLink = z
	.strictObject({
		page: reference('pages')
			.optional()
			.meta({ description: 'One of your pages, by its id.', examples: ['rules-of-engagement'] }),
		handbook: z
			.enum(handbookPages)
			.optional()
			.meta({
				description:
					'A page that every handbook has. Name one, and the menu has yours and these in the order in which you write them; what you do not name stands below “Help”.',
				examples: ['map'],
			}),
		url: address()
			.optional()
			.meta({
				description: 'An address elsewhere, in place of a page.',
				examples: ['https://shop.example.com'],
			}),
		title: text(40)
			.optional()
			.meta({
				description: 'What the link says (default for a page: its title).',
				examples: ['Shop'],
			}),
	})
	.refine(
		({ page, handbook, url }) =>
			[page, handbook, url].filter((one) => one !== undefined).length === 1,
		{
			...between('page', 'handbook', 'url'),
			path: ['page'],
			error: () =>
				tell`Write either “page: rules-of-engagement”, “handbook: map” or “url: https://shop.example.com”, one of the three.`,
		},
	)
	.refine((link) => link.url === undefined || link.title !== undefined, {
		...between('url', 'title'),
		path: ['url'],
		error: () => tell`Say what the link is called, such as “title: Shop”.`,
	})
	.register(standIns, { value: { title: '…', url: 'https://example.com' } });

/** Links of the program's own, in their order. */
export function ownLinks(description: string, examples: z.input<typeof ownLink>[]) {
	return z
		.array(ownLink)
		.max(mostLinks, { error: () => tell`Leave at most ${mostLinks} links here.` })
		.optional()
		.meta({ description, examples: [examples] })
		.register(marks, published);
}
