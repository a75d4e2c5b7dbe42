/** Rows as a table for the terminal: the first column to the left, the others to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const lines = [head, ...rows];
	const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
	return lines
		.map((line) =>
			widths
				.map((width, i) => {
					const cell = line[i] ?? '';
					return i === 0 ? cell.padEnd(width) : cell.padStart(width);
				})
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** A figure with three digits where they say something; empty where it was not measured. */
export function formatNumber(value: number | undefined): string {
	if (value === undefined || !Number.isFinite(value)) return '';
	return (Math.abs(value) >= 100 ? whole : short).format(value);
}
