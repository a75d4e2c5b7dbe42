/** A name as exports and people vary it: no case, no marks, single spaces. */
export function plainName(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}+&]+/gu, ' ')
		.trim();
}
