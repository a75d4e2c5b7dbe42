/**
 * A table as comma-separated values (RFC 4180), with a byte order mark so that spreadsheets read it
 * as UTF-8. What a spreadsheet would take for a formula gets an apostrophe before it, also where
 * only one whose lists have semicolons, as in German, or tabs would begin a cell.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
	const lines = rows.map((row) => row.map(quote).join(','));
	return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function quote(value: string): string {
	const safe = value
		.replace(/(^|[;\t\r\n])(["' ]*)(?=[=+\-@＝＋－＠])/g, "$1$2'")
		.replace(/^(?=[\t\r])/, "'");
	return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
