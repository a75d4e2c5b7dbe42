/**
 * A table as comma-separated values (RFC 4180), with a byte order mark so that spreadsheets read it
 * as UTF-8. A value that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
	const lines = rows.map((row) => row.map(quote).join(','));
	return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function quote(value: string): string {
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
