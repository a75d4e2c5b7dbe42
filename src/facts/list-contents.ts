import type { Section } from './fact.ts';

/** The parts of a page with their anchors; the author’s text gives its own `headings`. */
export function listContents(
	sections: readonly Section[],
	headings: readonly { depth: number; id: string; text: string }[] = [],
): { id: string; text: string }[] {
	return sections.flatMap((section) => {
		if (section.isText) return headings.filter(({ depth }) => depth === 2);
		return section.id === '' ? [] : [{ id: section.id, text: section.group ?? section.title }];
	});
}
