import { z } from 'zod';

export const id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
export const ids = z.array(id);
export const text = z.string().min(1);
export const date = z.iso.date();
export const address = z.url().meta({ description: 'Absolute address.' });

/** What every entry has. */
export const entry = {
	id: id.meta({ description: 'Stays the same for as long as the entry means the same.' }),
	title: text,
	summary: z.string().optional(),
	url: address.meta({ description: 'Its page, absolute.' }),
	markdown: address.meta({ description: 'The same page as Markdown, absolute.' }),
	reviewed: date.optional().meta({ description: 'When somebody last read it through.' }),
	formerly: ids.optional().meta({ description: 'Earlier ids of the same entry.' }),
	owner: id.optional().meta({ description: 'The team that answers for the text.' }),
	body: text.optional().meta({
		description: 'The author’s text, as Markdown. Left out of the files of partner types.',
	}),
	extra: z
		.record(z.string(), z.union([text, z.number(), z.boolean(), z.array(text)]))
		.optional()
		.meta({ description: 'What it says in fields that the program has added, by their names.' }),
};
