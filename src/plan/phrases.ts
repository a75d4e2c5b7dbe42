/** Puts values into a phrase of the page, such as “By {date}.”; a phrase that is missing is empty. */
export function fillPhrase(phrase: string | undefined, values: Record<string, string>): string {
	return (phrase ?? '').replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}
