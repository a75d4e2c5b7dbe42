import type { Section } from './fact.ts';

/** The place of the author’s text. */
export const authorsText: Section = {
	id: '',
	title: '',
	isText: true,
	content: () => ({ kind: 'text' }),
};
