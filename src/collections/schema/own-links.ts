import { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { address, between, reference, text } from './fields.ts';
import { marks, published } from './marks.ts';

/** More than these nobody looks through. */
const mostLinks = 12;

const ownLink = z
	.strictObject({
		page: reference('pages')
			.optional()
			.meta({ description: 'One of your pages, by its id.', examples: ['rules-of-engagement'] }),
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
	.refine((link) => (link.page === undefined) !== (link.url === undefined), {
		...between('page', 'url'),
		path: ['page'],
		error: () =>
			tell`Write either “page: rules-of-engagement” or “url: https://shop.example.com”, one of the two.`,
	})
	.refine((link) => link.url === undefined || link.title !== undefined, {
		...between('url', 'title'),
		path: ['url'],
		error: () => tell`Say what the link is called, such as “title: Shop”.`,
	});

/** Links of the program's own, in their order. */
export function ownLinks(description: string, examples: z.input<typeof ownLink>[]) {
	return z
		.array(ownLink)
		.max(mostLinks, { error: () => tell`Leave at most ${mostLinks} links here.` })
		.optional()
		.meta({ description, examples: [examples] })
		.register(marks, published);
}
